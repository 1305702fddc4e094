package org.kepu.content.push;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A push as stored; {@link Pushes} alone maps it. */
public record PushDocument(
        String status,
        String pack,
        int number,
        String place,
        String title,
        String text,
        String language,
        List<String> themes,
        List<ReadingDocument> items,
        List<String> places,
        List<String> groups,
        @Nullable String corrects,
        @Nullable OffsetDateTime sendAt,
        @Nullable String list,
        @Nullable Integer steps,
        @Nullable Integer size,
        @Nullable OffsetDateTime frozenAt,
        @Nullable Integer handedOver,
        @Nullable OffsetDateTime sentAt) {

    /** Something to read. */
    public record ReadingDocument(String item, int number, String title) {}
}
