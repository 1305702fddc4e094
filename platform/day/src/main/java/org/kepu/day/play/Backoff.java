package org.kepu.day.play;

import java.time.Duration;

/** Ever longer rests, up to two seconds. */
final class Backoff {

    private static final Duration LONGEST = Duration.ofSeconds(2);
    private Duration next = Duration.ofMillis(50);

    void rest() {
        try {
            Thread.sleep(next);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        next = next.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : next.multipliedBy(2);
    }
}
