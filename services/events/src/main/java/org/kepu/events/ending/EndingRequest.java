package org.kepu.events.ending;

import org.jspecify.annotations.Nullable;

/** What an organiser sends to end an activity; {@link ActivityEnding} checks it. */
public sealed interface EndingRequest {

    /** Why it will not happen: a code of the vocabulary {@code cancellation-reason}. */
    record Cancellation(@Nullable String reason) implements EndingRequest {}

    /** What came of it (总结), 1 to 4,000 characters. */
    record Report(@Nullable String report) implements EndingRequest {}
}
