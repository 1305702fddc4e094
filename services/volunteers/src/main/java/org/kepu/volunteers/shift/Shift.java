package org.kepu.volunteers.shift;

import java.util.UUID;

/** A shift (志愿岗位) in one of its states: open → cancelled or held, with its session. Domain P2. */
public sealed interface Shift {

    /** What is wanted, as it stands now. */
    ShiftPlan plan();

    /** How many have signed up. */
    int taken();

    /** Counts every change, sign-ups included, from 1. */
    long version();

    default UUID id() {
        return plan().id();
    }

    /** To come or going on. */
    record Open(ShiftPlan plan, int taken, long version) implements Shift {
        Open plan(ShiftPlan next) {
            return new Open(next, taken, version + 1);
        }

        Cancelled cancel() {
            return new Cancelled(plan, taken, version + 1);
        }

        Held hold() {
            return new Held(plan, taken, version + 1);
        }
    }

    /** Its session was called off or wants the role no more. */
    record Cancelled(ShiftPlan plan, int taken, long version) implements Shift {
        /** The session wants the role again. */
        Open reopen(ShiftPlan next) {
            return new Open(next, 0, version + 1);
        }
    }

    /** Its session has been held; services may still close. */
    record Held(ShiftPlan plan, int taken, long version) implements Shift {}
}
