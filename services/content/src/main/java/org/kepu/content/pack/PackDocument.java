package org.kepu.content.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A package as stored; {@link Packs} alone maps it. */
public record PackDocument(
        String title,
        String summary,
        String place,
        @Nullable String level,
        List<String> groups,
        List<ContentDocument> items,
        List<String> themes,
        List<String> languages,
        int number,
        String status,
        @Nullable String reason) {

    /** One edition of an item. */
    public record ContentDocument(String item, int number, String title) {}
}
