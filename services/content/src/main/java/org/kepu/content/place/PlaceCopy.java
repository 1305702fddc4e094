package org.kepu.content.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An entry of the place register as stored; {@link PlaceCopies} alone maps it. */
public record PlaceCopy(
        String code,
        String name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<String> successors,
        @Nullable String edition) {}
