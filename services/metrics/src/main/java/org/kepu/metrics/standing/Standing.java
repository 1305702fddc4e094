package org.kepu.metrics.standing;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.targets.TargetView;

/**
 * One row of {@code target_standing}, named as its columns are.
 *
 * @param position where the plan has it
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Standing(
        String plan,
        String indicator,
        LocalDate day,
        String city,
        int position,
        String nameZh,
        String nameEn,
        String unit,
        String stated,
        String op,
        String engine,
        int dueYear,
        @Nullable BigDecimal target,
        @Nullable BigDecimal value,
        @Nullable BigDecimal ofUnits,
        @Nullable BigDecimal percent,
        boolean atLeast,
        boolean entered,
        String state,
        @Nullable String reason,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal projected,
        String sentenceZh,
        String sentenceEn,
        OffsetDateTime changedAt) {

    static Standing of(TargetView target, int position) {
        return new Standing(
                target.plan(),
                target.indicator(),
                target.day(),
                target.place(),
                position,
                target.name().zh(),
                target.name().en(),
                target.unit(),
                target.stated(),
                target.op(),
                target.engine(),
                target.due().year(),
                target.target(),
                target.shown().value(),
                target.shown().of(),
                target.shown().percent(),
                target.shown().atLeast(),
                target.shown().entered(),
                target.judgement().state(),
                target.judgement().reason(),
                target.judgement().expectedByNow(),
                target.judgement().projected(),
                target.sentence().zh(),
                target.sentence().en(),
                target.asOf());
    }
}
