package org.kepu.content.inbox;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A message as stored; {@link Messages} alone maps it. */
public record MessageDocument(
        String person,
        String status,
        String title,
        String text,
        String language,
        @Nullable PartDocument part,
        @Nullable OffsetDateTime staleAfter,
        @Nullable OffsetDateTime deliverAt,
        @Nullable OffsetDateTime deliveredAt,
        @Nullable OffsetDateTime openedAt) {

    /** The push it belongs to. */
    public record PartDocument(
            String push,
            String pack,
            @Nullable String corrects,
            String place,
            String group,
            List<String> themes,
            List<ReadingDocument> items) {}

    /** Something to read. */
    public record ReadingDocument(String item, int number, String title) {}

    static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
