package org.kepu.messaging.jdbc.inbox;

import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reading;
import org.kepu.messaging.intake.StoredHeaders;

/** What is read in order: one key of one topic. */
record Line(String topic, String key) {

    /** The line of a record; null where it has no key and so no order. */
    static @Nullable Line of(Reading reading) {
        String key = reading.source().key();
        return key == null ? null : new Line(reading.source().topic(), StoredHeaders.text(key));
    }
}
