package org.kepu.metrics.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.metrics.measure.Value;

/**
 * A value as shown.
 *
 * @param value the number, in the unit of the indicator; null where there is none
 * @param of of so many units or people, where it is a part of something
 * @param percent the part in percent
 * @param atLeast true where it counts people: head counts without names are not in it
 * @param headCounted person-times counted by head, beside the people
 * @param entered true where somebody entered it
 * @param enteredAsOf the day the entered value or denominator is for
 * @param enteredValue the entry
 * @param reference what an entered value is compared with
 * @param periods each period so far, where something must recur
 */
public record Shown(
        @Nullable BigDecimal value,
        @Nullable BigDecimal of,
        @Nullable BigDecimal percent,
        boolean atLeast,
        @Nullable Long headCounted,
        boolean entered,
        @Nullable LocalDate enteredAsOf,
        @Nullable UUID enteredValue,
        @Nullable BigDecimal reference,
        List<Value.Beat> periods) {

    public Shown {
        periods = List.copyOf(periods);
    }

    static Shown of(Value value) {
        return switch (value) {
            case Value.Flow flow -> number(flow.amount());
            case Value.Stock stock -> number(stock.amount());
            case Value.Covered covered -> part(covered.covered(), covered.units(), covered.percent(), false);
            case Value.EnteredUnits units -> part(units.holding(), units.units(), null, true);
            case Value.People people ->
                new Shown(
                        BigDecimal.valueOf(people.atLeast()),
                        null,
                        null,
                        true,
                        people.headCounted(),
                        false,
                        null,
                        null,
                        null,
                        List.of());
            case Value.Share share ->
                new Shown(
                        BigDecimal.valueOf(share.atLeast()),
                        share.of(),
                        share.percent(),
                        true,
                        share.headCounted(),
                        false,
                        share.ofAsOf(),
                        null,
                        null,
                        List.of());
            case Value.Rhythm rhythm ->
                new Shown(
                        BigDecimal.valueOf(rhythm.kept()),
                        BigDecimal.valueOf(rhythm.beats().size()),
                        null,
                        false,
                        null,
                        false,
                        null,
                        null,
                        null,
                        rhythm.beats());
            case Value.Entered entered ->
                new Shown(
                        entered.value(),
                        null,
                        null,
                        false,
                        null,
                        true,
                        entered.asOf(),
                        entered.id(),
                        entered.reference(),
                        List.of());
            case Value.Missing missing -> new Shown(null, null, null, false, null, false, null, null, null, List.of());
        };
    }

    private static Shown number(long value) {
        return new Shown(BigDecimal.valueOf(value), null, null, false, null, false, null, null, null, List.of());
    }

    private static Shown part(long value, long of, @Nullable BigDecimal percent, boolean entered) {
        return new Shown(
                BigDecimal.valueOf(value),
                BigDecimal.valueOf(of),
                percent,
                false,
                null,
                entered,
                null,
                null,
                null,
                List.of());
    }
}
