package org.kepu.metrics.document;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document (来源文件) that entered values are taken from: a survey report, a statistical yearbook, a ranking.
 *
 * @param place the city or county it is about
 * @param number its number as printed, where it has one
 * @param issuer the office that issued it
 * @param addedBy account of whoever recorded it
 */
public record SourceDocument(
        UUID id,
        String place,
        String title,
        @Nullable String number,
        String issuer,
        LocalDate issuedOn,
        String addedBy,
        OffsetDateTime addedAt) {}
