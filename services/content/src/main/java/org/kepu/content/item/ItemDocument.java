package org.kepu.content.item;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item as stored; {@link Items} alone maps it.
 *
 * @param status of the latest edition
 * @param published number of the published edition
 */
public record ItemDocument(
        String place,
        String form,
        String status,
        @Nullable Integer published,
        @Nullable OffsetDateTime publishedAt,
        List<EditionDocument> editions) {

    /** An edition; which components are there follows from its status. */
    public record EditionDocument(
            int number,
            String status,
            TextDocument text,
            List<String> editors,
            @Nullable CorrectionDocument correction,
            @Nullable OffsetDateTime submittedAt,
            @Nullable DecisionDocument decision,
            @Nullable OffsetDateTime publishedAt,
            @Nullable WithdrawalDocument withdrawal) {}

    /** A manuscript. */
    public record TextDocument(
            String title,
            String summary,
            String text,
            String language,
            List<String> themes,
            List<String> groups,
            List<SourceDocument> sources,
            List<MediumDocument> media,
            @Nullable LocalDate expiresOn) {}

    /** A source. */
    public record SourceDocument(String title, @Nullable String address) {}

    /** A picture, sound or film. */
    public record MediumDocument(String kind, String address, String description) {}

    /** Why an edition replaces another. */
    public record CorrectionDocument(int replaces, String reason, String words) {}

    /** What a reviewer decided. */
    public record DecisionDocument(
            String reviewer, OffsetDateTime at, @Nullable String reason, String words) {}

    /** Why an edition was taken back. */
    public record WithdrawalDocument(OffsetDateTime at, String reason, String words) {}
}
