package org.kepu.events.request;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a request ended. */
sealed interface Ending {

    /** A stable code of it. */
    String outcome();

    /**
     * Refused (不予受理).
     *
     * @param reason a code of the vocabulary {@code rejection-reason}
     * @param sentence what the resident is told beside it, personal
     */
    record Rejected(String reason, @Nullable String sentence) implements Ending {
        @Override
        public String outcome() {
            return "rejected";
        }
    }

    /** Taken back by the resident (撤回). */
    record Withdrawn() implements Ending {
        @Override
        public String outcome() {
            return "withdrawn";
        }
    }

    /** Delivered (完成), and perhaps rated. */
    record Done(
            UUID session,
            OffsetDateTime deliveredAt,
            @Nullable Rating rating) implements Ending {
        @Override
        public String outcome() {
            return "delivered";
        }
    }

    /**
     * A complaint that was answered (答复), and perhaps rated.
     *
     * @param words the answer, personal
     */
    record Answered(
            String words,
            OffsetDateTime answeredAt,
            @Nullable Rating rating) implements Ending {
        @Override
        public String outcome() {
            return "answered";
        }
    }

    /**
     * What the resident says (评单).
     *
     * @param stars 1 to 5
     * @param words personal
     */
    record Rating(int stars, @Nullable String words) {
        public Rating {
            if (stars < 1 || stars > 5) {
                throw new IllegalArgumentException("stars must be 1 to 5, was " + stars);
            }
        }
    }
}
