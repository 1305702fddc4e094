package org.kepu.content.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person is to be told (消息), in that person's words.
 *
 * @param id made from the occasion and the person, so that the same is told once however often it is tried
 * @param personRef who is told
 * @param title one line
 * @param text a few sentences
 * @param language {@code zh-CN} or {@code en}
 * @param part of a push; absent for a notice
 * @param staleAfter not told after this city time
 */
public record Letter(
        UUID id,
        String personRef,
        String title,
        String text,
        String language,
        @Nullable Part part,
        @Nullable OffsetDateTime staleAfter) {

    /**
     * Which push it belongs to and what it counts as.
     *
     * @param push id of the push
     * @param pack id of the package
     * @param corrects id of the push it corrects
     * @param place the subscribed place that was reached
     * @param group the primary group that was reached
     * @param themes codes of {@code theme}
     * @param items what there is to read
     */
    public record Part(
            UUID push,
            UUID pack,
            @Nullable UUID corrects,
            String place,
            String group,
            List<String> themes,
            List<Reading> items) {

        public Part {
            themes = List.copyOf(themes);
            items = List.copyOf(items);
        }
    }

    /** Something to read: an item in the library, in the edition that was pushed. */
    public record Reading(UUID item, int number, String title) {}

    /** The id of a message, from what is told and to whom. */
    public static UUID id(String occasion, String personRef) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((occasion + '\n' + personRef).getBytes(StandardCharsets.UTF_8));
            ByteBuffer bits = ByteBuffer.wrap(hash);
            // A UUID of version 8 (RFC 9562): its maker says what its bits mean.
            long high = (bits.getLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x8000L;
            long low = (bits.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
