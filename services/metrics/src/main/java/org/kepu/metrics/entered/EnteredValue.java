package org.kepu.metrics.entered;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value nobody can compute (录入值). It is never changed: a correction is another one that names it.
 *
 * @param input value, reference (what it is compared with) or base (a denominator)
 * @param base which denominator, empty where it is none
 * @param asOf the day it is for
 * @param document source document
 * @param replaces the value it corrects
 * @param current false once another one has replaced it
 * @param enteredBy account
 */
public record EnteredValue(
        UUID id,
        String plan,
        String indicator,
        String input,
        String base,
        String place,
        LocalDate asOf,
        BigDecimal value,
        UUID document,
        @Nullable UUID replaces,
        boolean current,
        String enteredBy,
        OffsetDateTime enteredAt) {

    static final String VALUE = "value";
    static final String REFERENCE = "reference";
    static final String BASE = "base";
}
