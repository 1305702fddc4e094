package org.kepu.venues.opening;

/** What happened to an opening, told to the other features inside the same transaction. */
public sealed interface OpeningChange {

    /** The opening as it is now. */
    Opening opening();

    /** It takes place at another time. */
    record Moved(Opening.Published opening) implements OpeningChange {}

    /** It will not take place. */
    record CalledOff(Opening.Cancelled opening) implements OpeningChange {}

    /** It was held. */
    record Held(Opening.Closed opening) implements OpeningChange {}
}
