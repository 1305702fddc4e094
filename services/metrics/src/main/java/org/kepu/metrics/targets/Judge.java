package org.kepu.metrics.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;
import org.kepu.metrics.measure.Span;
import org.kepu.metrics.measure.Value;

/**
 * Judges a value by the words of the plan: 以上 and 达到 ask for at least the number, 超过 for more, 左右 for about as much (how
 * much is the city's to set), 全覆盖, 每 and 各 for every unit, 每年 and 每季度 for something in every period; 力争, 争取 and 基本 make
 * a target one that is striven for and never missed; 最高 is a limit and no goal.
 *
 * <p>Only a value that grows through a period is compared with the time that has passed: a stock or a coverage has no
 * baseline in any plan, so as long as it is not reached it is behind.
 *
 * @param plan the plan
 * @param indicator the target
 * @param day the day it is judged on, on or before the end of its period
 * @param isOver whether its period has ended
 * @param ofWholeCity whether the value is that of the plan's own place
 * @param tolerancePercent what 左右 allows below the number; null where the city has not set it
 */
record Judge(
        Plan plan,
        Indicator indicator,
        LocalDate day,
        boolean isOver,
        boolean ofWholeCity,
        @Nullable BigDecimal tolerancePercent) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Judgement judge(Value value) {
        if (day.isBefore(LocalDate.of(plan.period().start(), 1, 1))) {
            return Judgement.of("not-started");
        }
        return switch (value) {
            case Value.Missing missing -> Judgement.impossible(missing.reason());
            case Value.Covered covered -> covered(covered);
            case Value.EnteredUnits units ->
                Judgement.of(units.holding() == units.units() ? Judgement.REACHED : enteredOrMissed());
            case Value.Share share ->
                Judgement.of(isMet(share.percent(), orHundred()) ? Judgement.REACHED : behindOrMissed());
            case Value.Flow flow -> ofCity(growing(flow.amount(), flow.span()));
            case Value.People people -> ofCity(growing(people.atLeast(), people.span()));
            case Value.Stock stock ->
                ofCity(Judgement.of(
                        isMet(BigDecimal.valueOf(stock.amount()), target()) ? Judgement.REACHED : behindOrMissed()));
            case Value.Rhythm rhythm -> ofCity(rhythm(rhythm));
            case Value.Entered entered -> ofCity(entered(entered));
        };
    }

    /** A number is meant for the whole city; no plan splits it among counties. */
    private Judgement ofCity(Judgement judgement) {
        return ofWholeCity ? judgement : Judgement.impossible("number-of-the-city");
    }

    private Judgement covered(Value.Covered covered) {
        BigDecimal percent = covered.percent();
        if (percent == null) {
            return Judgement.impossible("no-units");
        }
        boolean met = indicator.unit().equals("%") ? isMet(percent, orHundred()) : covered.covered() == covered.units();
        return Judgement.of(met ? Judgement.REACHED : behindOrMissed());
    }

    private Judgement growing(long amount, Span span) {
        BigDecimal value = BigDecimal.valueOf(amount);
        BigDecimal elapsed = span.elapsed(day);
        BigDecimal expected = target().multiply(elapsed).setScale(2, RoundingMode.HALF_UP);
        BigDecimal projected = elapsed.signum() == 0 ? null : value.divide(elapsed, 2, RoundingMode.HALF_UP);
        if (isMet(value, target())) {
            return Judgement.of(Judgement.REACHED).withPace(expected, projected);
        }
        if (isOver) {
            return isAbout() && tolerancePercent == null
                    ? Judgement.impossible("no-setting")
                    : Judgement.of(behindOrMissed());
        }
        return Judgement.of(value.compareTo(expected) < 0 ? Judgement.BEHIND : Judgement.ON_TRACK)
                .withPace(expected, projected);
    }

    private Judgement rhythm(Value.Rhythm rhythm) {
        boolean skipped = rhythm.beats().stream().anyMatch(beat -> beat.to().isBefore(day) && !beat.kept());
        boolean all = rhythm.beats().stream().allMatch(Value.Beat::kept);
        if (skipped || isOver && !all) {
            return Judgement.of(behindOrMissed());
        }
        return Judgement.of(isOver ? Judgement.REACHED : Judgement.ON_TRACK);
    }

    private Judgement entered(Value.Entered entered) {
        BigDecimal value = entered.value();
        BigDecimal reference = entered.reference();
        return switch (indicator.op()) {
            case "cap" -> Judgement.of(value.compareTo(target()) <= 0 ? "within" : "breached");
            case "exact" -> Judgement.of(value.compareTo(target()) == 0 ? "within" : "breached");
            case "top-tier" -> metOrEntered(value.compareTo(BigDecimal.ONE) == 0);
            case "above-reference" -> metOrEntered(reference != null && value.compareTo(reference) > 0);
            case "meet-reference" -> metOrEntered(reference != null && value.compareTo(reference) >= 0);
            case "approx" -> {
                boolean met = isMet(value, target());
                yield !met && tolerancePercent == null ? Judgement.impossible("no-setting") : metOrEntered(met);
            }
            default -> metOrEntered(isMet(value, target()));
        };
    }

    private Judgement metOrEntered(boolean met) {
        return Judgement.of(met ? Judgement.REACHED : enteredOrMissed());
    }

    private boolean isMet(BigDecimal value, BigDecimal target) {
        return switch (indicator.op()) {
            case "gt" -> value.compareTo(target) > 0;
            case "approx" -> value.compareTo(atLeastAbout(target)) >= 0;
            default -> value.compareTo(target) >= 0;
        };
    }

    /** 左右 names no upper limit: more than the number is reached, too. */
    private BigDecimal atLeastAbout(BigDecimal target) {
        BigDecimal tolerance = tolerancePercent == null ? BigDecimal.ZERO : tolerancePercent;
        return target.multiply(HUNDRED.subtract(tolerance)).divide(HUNDRED, 6, RoundingMode.HALF_UP);
    }

    private boolean isAbout() {
        return indicator.op().equals("approx");
    }

    private BigDecimal target() {
        BigDecimal target = indicator.target();
        return target == null ? BigDecimal.ONE : target;
    }

    private BigDecimal orHundred() {
        BigDecimal target = indicator.target();
        return target == null ? HUNDRED : target;
    }

    private String behindOrMissed() {
        return isOver && !isStrivenFor() ? Judgement.MISSED : Judgement.BEHIND;
    }

    private String enteredOrMissed() {
        return isOver && !isStrivenFor() ? Judgement.MISSED : "entered";
    }

    private boolean isStrivenFor() {
        return indicator.qualifier() != null
                || plan.words().stream()
                        .anyMatch(word -> word.effect().equals("weaker")
                                && indicator.words().contains(word.zh()));
    }
}
