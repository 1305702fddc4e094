package org.kepu.content.pack;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a package holds.
 *
 * @param title one line, shown to whoever receives it
 * @param summary a few words, shown with it
 * @param place code of the place whose editors look after it
 * @param level a code of {@code place-level} it is made for
 * @param groups codes of {@code key-group} it is made for
 * @param items approved editions, each item once
 * @param themes of its items
 * @param languages of its items
 */
public record PackPlan(
        String title,
        String summary,
        String place,
        @Nullable String level,
        List<String> groups,
        List<Content> items,
        List<String> themes,
        List<String> languages) {

    /** One edition of an item. */
    public record Content(UUID item, int number, String title) {}

    public PackPlan {
        groups = List.copyOf(groups);
        items = List.copyOf(items);
        themes = List.copyOf(themes);
        languages = List.copyOf(languages);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("items must not be empty");
        }
        if (items.stream().map(Content::item).distinct().count() != items.size()) {
            throw new IllegalArgumentException("items must hold each item once");
        }
    }
}
