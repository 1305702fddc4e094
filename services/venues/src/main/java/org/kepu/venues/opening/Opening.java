package org.kepu.venues.opening;

import java.util.UUID;

/** An opening (开放场次) in one of its states: published → closed, or cancelled on the way. Domain V5. */
public sealed interface Opening {

    /** What is announced. */
    OpeningPlan plan();

    /** Places booked. */
    int taken();

    /** Counts every change of what is announced, from 1; bookings do not change it. */
    long version();

    default UUID id() {
        return plan().id();
    }

    /** To come or going on; full where every bookable place is taken. */
    record Published(OpeningPlan plan, int taken, long version) implements Opening {
        Published change(OpeningPlan next) {
            return new Published(next, taken, version + 1);
        }

        Cancelled cancel(String reason) {
            return new Cancelled(plan, taken, reason, version + 1);
        }

        Closed close() {
            return new Closed(plan, taken, version + 1);
        }
    }

    /**
     * Called off.
     *
     * @param reason a code of {@code cancellation-reason}
     */
    record Cancelled(OpeningPlan plan, int taken, String reason, long version) implements Opening {}

    /** Held and counted. */
    record Closed(OpeningPlan plan, int taken, long version) implements Opening {}
}
