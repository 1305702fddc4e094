package org.kepu.content.item;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What everybody reads of an item.
 *
 * @param number of the edition
 * @param corrected what was wrong before, where it corrects an earlier edition
 */
public record PublishedView(
        String id,
        String place,
        String form,
        int number,
        OffsetDateTime publishedAt,
        @Nullable String corrected,
        ManuscriptView manuscript) {

    static PublishedView of(Item item) {
        Edition.Published edition = item.published()
                .orElseThrow(() -> new IllegalArgumentException("item must be published: " + item.id()));
        Sheet.Correction correction = edition.sheet().correction();
        return new PublishedView(
                item.id().toString(),
                item.place(),
                item.form(),
                edition.number(),
                edition.publishedAt(),
                correction == null ? null : correction.words(),
                ManuscriptView.of(edition.manuscript()));
    }
}
