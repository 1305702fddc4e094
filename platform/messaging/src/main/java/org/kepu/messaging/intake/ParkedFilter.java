package org.kepu.messaging.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which parked events are asked for; what is absent does not narrow.
 *
 * @param consumer only of this handler
 * @param type only of this CloudEvents type
 */
public record ParkedFilter(
        @Nullable String consumer, @Nullable String type) {

    /** Everything that waits. */
    public static final ParkedFilter ALL = new ParkedFilter(null, null);

    /** What one handler could not handle. */
    public static ParkedFilter of(@Nullable String consumer) {
        return new ParkedFilter(consumer, null);
    }
}
