package org.kepu.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class VerdictTest {

    private static Result measured(Ratio ratio, List<Condition> conditions, double... ratios) {
        List<Pair> pairs = DoubleStream.of(ratios)
                .mapToObj(each -> new Pair(each * 1000, 1000))
                .toList();
        return new Result.Measured(ratio, pairs, conditions, List.of());
    }

    @Test
    void shouldReachTheGoalTheFloorOrNeitherByTheMedian() {
        // Given
        Result goal = measured(Ratio.Q1A, List.of(), 0.46, 0.45, 0.47);
        Result floor = measured(Ratio.Q1A, List.of(), 0.30, 0.31, 0.32);
        Result below = measured(Ratio.Q1A, List.of(), 0.28, 0.29, 0.30);

        // When
        List<Verdict> verdicts = List.of(Verdict.of(goal), Verdict.of(floor), Verdict.of(below));

        // Then
        assertThat(verdicts).containsExactly(Verdict.GOAL, Verdict.FLOOR, Verdict.BELOW);
    }

    @Test
    void shouldCountLessAsBetterWhereARatioOfTimesIsMeasured() {
        // When
        Verdict verdict = Verdict.of(measured(Ratio.Q4, List.of(), 4.0, 4.1, 4.2));

        // Then
        assertThat(verdict).isEqualTo(Verdict.GOAL);
    }

    @Test
    void shouldReachNothingWithARangeOverFifteenPerCent() {
        // When
        Verdict verdict = Verdict.of(measured(Ratio.Q1A, List.of(), 0.60, 0.70, 0.75));

        // Then
        assertThat(verdict).isEqualTo(Verdict.NOT_STABLE);
    }

    @Test
    void shouldReachNothingWhereAConditionDoesNotHold() {
        // When
        Verdict verdict = Verdict.of(measured(Ratio.Q1A, List.of(new Condition("another SQL", false)), 0.5, 0.5));

        // Then
        assertThat(verdict).isEqualTo(Verdict.CONDITION_FAILED);
    }

    @Test
    void shouldSayNotMeasuredWhereSomethingIsMissing() {
        // When
        Verdict verdict = Verdict.of(new Result.NotMeasured(Ratio.Q1A, "pgbench is not installed"));

        // Then
        assertThat(verdict.words()).isEqualTo("not measured");
    }

    @Test
    void shouldRefuseAPairWithAFigureThatIsNotPositive() {
        // When / Then
        assertThatThrownBy(() -> new Pair(0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Pair(1, Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }
}
