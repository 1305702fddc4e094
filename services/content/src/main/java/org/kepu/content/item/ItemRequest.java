package org.kepu.content.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an editor sends to begin an item; {@link ManuscriptChecks} and {@link ItemDesk} check it. */
public record ItemRequest(
        @Nullable String place,
        @Nullable String form,
        @Nullable Text manuscript) {

    /** What an edition says. */
    public record Text(
            @Nullable String title,
            @Nullable String summary,
            @Nullable String text,
            @Nullable String language,
            @Nullable List<String> themes,
            @Nullable List<String> groups,
            @Nullable List<Source> sources,
            @Nullable List<Medium> media,
            @Nullable LocalDate expiresOn) {}

    /** Where a statement comes from. */
    public record Source(@Nullable String title, @Nullable String address) {}

    /** A picture, sound or film. */
    public record Medium(
            @Nullable String kind,
            @Nullable String address,
            @Nullable String description) {}

    /** What a reviewer decides: {@code approved}, {@code changes-wanted} or {@code refused}. */
    public record Review(
            @Nullable String decision,
            @Nullable String reason,
            @Nullable String words) {}

    /** Why a published edition must be replaced, and by what. */
    public record Correction(
            @Nullable String reason,
            @Nullable String words,
            @Nullable Text manuscript) {}

    /** Why a published edition is taken back. */
    public record Withdrawal(
            @Nullable String reason, @Nullable String words) {}
}
