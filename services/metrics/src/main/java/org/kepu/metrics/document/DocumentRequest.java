package org.kepu.metrics.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A source document to record; {@link DocumentResource} checks it. */
public record DocumentRequest(
        @Nullable String place,
        @Nullable String title,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable LocalDate issuedOn) {}
