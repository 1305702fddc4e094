package org.kepu.volunteers.shift;

/** What happened to a shift, told to the other features inside the same transaction. */
public sealed interface ShiftChange {

    /** The shift as it is now. */
    Shift shift();

    /** It is there, again or for the first time, or its windows changed without a move. */
    record Opened(Shift.Open shift) implements ShiftChange {}

    /**
     * It takes place at another time or place.
     *
     * @param before what was announced until now
     * @param sessionVersion version of the session that moved it: whoever is told, is told once of it
     */
    record Moved(ShiftPlan before, Shift.Open shift, long sessionVersion) implements ShiftChange {}

    /**
     * It will not take place.
     *
     * @param sessionVersion version of the session that called it off
     */
    record CalledOff(Shift.Cancelled shift, long sessionVersion) implements ShiftChange {}
}
