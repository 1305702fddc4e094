package org.kepu.local.documents.journal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A journal as it is read, as far as every entry is whole. What was cut off when its writer died was never acknowledged. */
record JournalFile(Path path) {

    /**
     * How far a journal was read.
     *
     * @param last moment of the last entry handed over; null where there was none
     * @param whole false where something is damaged; an entry cut off at the end, as by a kill -9, is no damage
     */
    record Reading(@Nullable Instant last, boolean whole) {}

    /** Hands over each entry until one is not wanted or not whole. */
    Reading read(Predicate<Entry> wanted) throws IOException {
        Instant last = null;
        try (InputStream file = Files.newInputStream(path);
                DataInputStream in = new DataInputStream(new BufferedInputStream(file, 1 << 16))) {
            while (true) {
                byte[] head = in.readNBytes(Journal.HEAD);
                if (head.length < Journal.HEAD) {
                    return new Reading(last, true);
                }
                ByteBuffer numbers = ByteBuffer.wrap(head);
                int length = numbers.getInt();
                int expected = numbers.getInt();
                int expectedOfHead = numbers.getInt();
                if (Journal.sum(ByteBuffer.wrap(head, 0, 2 * Integer.BYTES)) != expectedOfHead) {
                    return new Reading(last, false);
                }
                ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(length));
                if (bytes.remaining() < length) {
                    return new Reading(last, true);
                }
                if (Journal.sum(bytes) != expected) {
                    return new Reading(last, false);
                }
                Entry entry = Entry.of(bytes);
                if (!wanted.test(entry)) {
                    return new Reading(last, true);
                }
                last = entry.at();
            }
        }
    }
}
