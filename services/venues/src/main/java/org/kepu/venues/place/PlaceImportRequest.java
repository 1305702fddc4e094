package org.kepu.venues.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which register to import; {@link PlaceImportDesk} checks it. */
public record PlaceImportRequest(
        @Nullable String register,
        @Nullable String edition,
        @Nullable LocalDate validFrom) {}
