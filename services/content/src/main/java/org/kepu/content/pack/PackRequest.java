package org.kepu.content.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor sends to put a package together; {@link PackDesk} checks it. */
public record PackRequest(
        @Nullable String title,
        @Nullable String summary,
        @Nullable String place,
        @Nullable String level,
        @Nullable List<String> groups,
        @Nullable List<Content> items) {

    /** One edition of an item. */
    public record Content(@Nullable String item, @Nullable Integer number) {}

    /** Why a package is taken back. */
    public record Withdrawal(@Nullable String reason) {}
}
