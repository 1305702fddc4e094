package org.kepu.messaging.intake;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read in order: one key of one topic. */
public record Line(String topic, String key) {

    /** The line of a record; null where it has no key and so no order. */
    public static @Nullable Line of(Reading reading) {
        String key = reading.source().key();
        return key == null ? null : new Line(reading.source().topic(), StoredHeaders.text(key));
    }

    /** The lines of records. */
    public static Set<Line> of(Collection<Reading> readings) {
        return readings.stream().map(Line::of).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
