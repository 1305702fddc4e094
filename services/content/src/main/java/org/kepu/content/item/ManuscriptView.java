package org.kepu.content.item;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an edition says, as shown. */
public record ManuscriptView(
        String title,
        String summary,
        String text,
        String language,
        List<String> themes,
        List<String> groups,
        List<Manuscript.Source> sources,
        List<Manuscript.Medium> media,
        @Nullable LocalDate expiresOn) {

    /** The view of a manuscript. */
    public static ManuscriptView of(Manuscript text) {
        return new ManuscriptView(
                text.title(),
                text.summary(),
                text.text(),
                text.language(),
                text.themes(),
                text.groups(),
                text.sources(),
                text.media(),
                text.expiresOn());
    }
}
