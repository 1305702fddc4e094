package org.kepu.events.activity;

import java.util.UUID;
import org.kepu.events.activity.Activity.Cancelled;
import org.kepu.events.activity.Activity.Completed;
import org.kepu.events.activity.Activity.Draft;
import org.kepu.events.activity.Activity.Published;

/** An activity (活动) in one of its states: draft → published → completed, or cancelled on the way. */
public sealed interface Activity permits Draft, Published, Cancelled, Completed {

    /** What it is about. */
    ActivityPlan plan();

    /** Counts every change, from 1. */
    long version();

    default UUID id() {
        return plan().id();
    }

    /** Being prepared; only its organisers see it. */
    record Draft(ActivityPlan plan, long version) implements Activity {
        public Draft change(ActivityPlan next) {
            return new Draft(next, version + 1);
        }

        public Published publish() {
            return new Published(plan, version + 1);
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(plan, reason, version + 1);
        }
    }

    /** Announced; sessions may be added, moved and cancelled. */
    record Published(ActivityPlan plan, long version) implements Activity {
        public Published change(ActivityPlan next) {
            return new Published(next, version + 1);
        }

        public Cancelled cancel(String reason) {
            return new Cancelled(plan, reason, version + 1);
        }

        public Completed complete(Completion completion) {
            return new Completed(plan, completion, version + 1);
        }
    }

    /** Called off as a whole; the reason is a code of the vocabulary {@code cancellation-reason}. */
    record Cancelled(ActivityPlan plan, String reason, long version) implements Activity {}

    /** Every session has been held or cancelled, and the organiser has reported. */
    record Completed(ActivityPlan plan, Completion completion, long version) implements Activity {}
}
