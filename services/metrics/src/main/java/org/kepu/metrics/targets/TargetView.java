package org.kepu.metrics.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;
import org.kepu.contracts.Text;
import org.kepu.metrics.entered.Enterable;

/**
 * A target on a day, in the words of the plan.
 *
 * @param stated the target as the plan prints it; {@code evidence} the sentence it stands in, {@code section} where
 * @param words the words that judge it
 * @param qualifier a word that weakens it (力争, 争取, 基本)
 * @param engine which shape of measure counts it: added, stock, coverage, sum, count, distinct, cadence, share or entered
 * @param enters what may be entered for it; none where all of it is counted
 * @param leftToCity numbers the plan leaves to its city
 * @param day the day asked for; {@code judgedOn} the day judged on, which is never after the target is due
 * @param asOf city time at which it was read: a live value moves
 * @param sentence all of it in one sentence
 * @param childrenAt address of the same by child place; {@code unitsAt} of the units covered and not, null where it has none;
 *     {@code recordsAt} of the facts, holdings or entered values behind it
 */
public record TargetView(
        String plan,
        String indicator,
        Text name,
        String unit,
        @Nullable BigDecimal target,
        String op,
        String stated,
        List<Plan.Word> words,
        @Nullable String qualifier,
        @Nullable String reference,
        String scope,
        @Nullable String ambiguity,
        String section,
        String evidence,
        Indicator.Due due,
        String recurrence,
        String engine,
        List<Enterable> enters,
        LeftToCity leftToCity,
        String place,
        LocalDate day,
        LocalDate judgedOn,
        OffsetDateTime asOf,
        Shown shown,
        Judgement judgement,
        Text sentence,
        String childrenAt,
        @Nullable String unitsAt,
        String recordsAt) {

    public TargetView {
        words = List.copyOf(words);
        enters = List.copyOf(enters);
    }
}
