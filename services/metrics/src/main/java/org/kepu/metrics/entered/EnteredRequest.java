package org.kepu.metrics.entered;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A value to enter; {@link EnterValue} checks it. Yes is 1 and no is 0. */
public record EnteredRequest(
        @Nullable String plan,
        @Nullable String indicator,
        @Nullable String input,
        @Nullable String base,
        @Nullable String place,
        @Nullable LocalDate asOf,
        @Nullable BigDecimal value,
        @Nullable String document,
        @Nullable String replaces) {}
