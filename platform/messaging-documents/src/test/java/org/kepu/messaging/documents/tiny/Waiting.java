package org.kepu.messaging.documents.tiny;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Waits for a condition, long enough for a machine that does much else. */
public final class Waiting {

    private static final Duration BUSY_MACHINE = Duration.ofMinutes(2);

    private Waiting() {}

    /** {@code await().until(…)}. */
    public static ConditionFactory await() {
        return Awaitility.await().atMost(BUSY_MACHINE);
    }
}
