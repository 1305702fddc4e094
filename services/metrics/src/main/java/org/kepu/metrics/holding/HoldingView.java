package org.kepu.metrics.holding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One interval behind a stock or a coverage. It names no person: the holder stands in the service that owns the record.
 *
 * @param id of the recognition, appointment or venue in its own service
 * @param subject what is counted once: a venue, an organisation or a place
 */
public record HoldingView(
        String id,
        String kind,
        String code,
        @Nullable String level,
        String place,
        String subject,
        @Nullable LocalDate grantedOn,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable LocalDate endedOn,
        @Nullable String endReason) {}
