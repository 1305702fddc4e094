package org.kepu.content.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an edition says (稿件).
 *
 * @param title one line, at most 120 characters
 * @param summary one line shown in the inbox, at most 300 characters
 * @param text Markdown without HTML, at most 8,000 characters
 * @param language {@code zh-CN} or {@code en}
 * @param themes codes of {@code theme}
 * @param groups codes of {@code key-group} it is written for
 * @param sources where its statements come from
 * @param media pictures, sound and films it shows, kept elsewhere
 * @param expiresOn last day it may be pushed; absent where it does not age
 */
public record Manuscript(
        String title,
        String summary,
        String text,
        String language,
        List<String> themes,
        List<String> groups,
        List<Source> sources,
        List<Medium> media,
        @Nullable LocalDate expiresOn) {

    /** Most characters of the text. */
    public static final int MAX_TEXT = 8_000;

    /** Languages an item may be written in. */
    public static final List<String> LANGUAGES = List.of("zh-CN", "en");

    public Manuscript {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title must not be blank");
        }
        if (!LANGUAGES.contains(language)) {
            throw new IllegalArgumentException("language must be one of " + LANGUAGES + ", was " + language);
        }
        themes = List.copyOf(themes);
        groups = List.copyOf(groups);
        sources = List.copyOf(sources);
        media = List.copyOf(media);
    }

    /**
     * A source (来源).
     *
     * @param title what it is called
     * @param address where it can be read, https; absent for print
     */
    public record Source(String title, @Nullable String address) {}

    /**
     * A picture, sound or film (素材).
     *
     * @param kind {@code image}, {@code audio} or {@code video}
     * @param address where it lies, https
     * @param description what it shows, for those who cannot see or hear it
     */
    public record Medium(String kind, String address, String description) {

        /** What can be shown. */
        public static final List<String> KINDS = List.of("image", "audio", "video");
    }

    /** Whether it may still be pushed on a day. */
    public boolean isFreshOn(LocalDate day) {
        return expiresOn == null || !day.isAfter(expiresOn);
    }
}
