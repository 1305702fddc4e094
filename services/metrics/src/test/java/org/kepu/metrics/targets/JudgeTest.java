package org.kepu.metrics.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.contracts.Indicator;
import org.kepu.contracts.Plan;
import org.kepu.contracts.Plans;
import org.kepu.metrics.measure.Span;
import org.kepu.metrics.measure.Value;

/** The words of the five plans, judged. */
class JudgeTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 21);

    @ParameterizedTest(name = "{0}: {1} on {2} is {4}")
    @CsvSource({
        // 新增20个, within the year: 265 of 366 days have passed, which asks for 14.48.
        "py24-bases-new, 12, 2024-09-21, false, behind",
        "py24-bases-new, 15, 2024-09-21, false, on-track",
        "py24-bases-new, 20, 2024-09-21, false, reached",
        "py24-bases-new, 19, 2024-12-31, true, missed",
        "py24-bases-new, 0, 2023-12-31, false, not-started",
        // 5万人次 a year.
        "yx1620-rural-training, 25000, 2018-06-30, false, on-track",
        "yx1620-rural-training, 20000, 2018-06-30, false, behind",
        // 25个左右 without a tolerance: nearly there at the end is for the city to say.
        "sz1720-talent-bases, 24, 2018-12-31, true, cannot-be-judged",
        "sz1720-talent-bases, 25, 2018-12-31, true, reached",
        // 10项: no number short of it is reached.
        "yx1620-task-plans, 9, 2020-12-31, true, missed",
    })
    void shouldCompareWhatGrowsWithTheTimeThatHasPassed(
            String indicator, long amount, LocalDate day, boolean isOver, String state) {
        // Given
        Judge judge = judge(indicator, day, isOver, null);
        Span year = new Span(day.withDayOfYear(1), LocalDate.of(day.getYear(), 12, 31));

        // When
        Judgement judgement = judge.judge(new Value.Flow(amount, year));

        // Then
        assertThat(judgement.state()).isEqualTo(state);
    }

    @Test
    void shouldSayWhatTheTimeAsksForAndWhatItComesTo() {
        // Given
        Judge judge = judge("py24-bases-new", DAY, false, null);
        Span year = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        // When
        Judgement judgement = judge.judge(new Value.Flow(12, year));

        // Then
        assertThat(judgement.expectedByNow()).isEqualByComparingTo("14.48");
        assertThat(judgement.projected()).isEqualByComparingTo("16.57");
    }

    @ParameterizedTest(name = "{0}: {1} in stock is {3}")
    @CsvSource({
        "py24-bases-stock, 58, false, behind",
        "py24-bases-stock, 60, false, reached",
        "py24-bases-stock, 59, true, missed",
        // 争取: striven for, never missed.
        "yx1620-caravans, 9, true, behind",
    })
    void shouldTakeAStockForBehindUntilItIsReached(String indicator, long stock, boolean isOver, String state) {
        // Given
        Judge judge = judge(indicator, DAY, isOver, null);

        // When
        Judgement judgement = judge.judge(new Value.Stock(stock));

        // Then
        assertThat(judgement.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource({
        "py24-informant-coverage, 2899, 3197, behind",
        "py24-informant-coverage, 3197, 3197, reached",
        "py24-informant-coverage, 0, 0, cannot-be-judged",
        "sz1720-community-facilities, 70, 100, reached",
        "sz1720-community-facilities, 69, 100, behind",
    })
    void shouldAskForEveryUnitUnlessThePlanNamesAShare(String indicator, long covered, long units, String state) {
        // Given
        Judge judge = judge(indicator, DAY, false, null);

        // When
        Judgement judgement = judge.judge(new Value.Covered(covered, units));

        // Then
        assertThat(judgement.state()).isEqualTo(state);
    }

    @ParameterizedTest(name = "{0}: {1} against {2} is {4}")
    @CsvSource({
        "pzh2135-csl-2025, 13, , false, entered",
        "pzh2135-csl-2025, 13.1, , false, reached",
        "pzh2135-csl-2025-stretch, 14, , true, entered",
        "pzh2135-csl-2025, 12, , true, missed",
        "py24-csl-growth, 12.4, 12.4, false, entered",
        "py24-csl-growth, 12.5, 12.4, false, reached",
        "py24-dissemination-rank, 1, , false, reached",
        "py24-dissemination-rank, 2, , true, entered",
        "sz1720-project-grant-cap, 500000, , false, within",
        "sz1720-project-grant-cap, 500001, , false, breached",
        "sz1720-pengcheng-award, 400000, , false, breached",
        "pzh1620-csl, 7.9, , false, cannot-be-judged",
    })
    void shouldJudgeAnEnteredValueByItsWord(
            String indicator, BigDecimal value, @Nullable BigDecimal reference, boolean isOver, String state) {
        // Given
        Judge judge = judge(indicator, DAY, isOver, null);

        // When
        Judgement judgement = judge.judge(new Value.Entered(value, DAY, new UUID(0, 1), reference));

        // Then
        assertThat(judgement.state()).isEqualTo(state);
    }

    @Test
    void shouldTakeAboutAsTheCityHasSetIt() {
        // Given
        Judge judge = judge("pzh1620-csl", DAY, false, BigDecimal.valueOf(5));

        // When
        Judgement judgement = judge.judge(new Value.Entered(new BigDecimal("7.6"), DAY, new UUID(0, 1), null));

        // Then
        assertThat(judgement.state()).isEqualTo("reached");
    }

    @ParameterizedTest(name = "kept {0} and {1}, over {2}: {3}")
    @CsvSource({
        "true, true, false, on-track",
        "true, false, false, on-track",
        "false, true, false, behind",
        "true, true, true, reached",
        "true, false, true, missed",
    })
    void shouldForgiveOnlyThePeriodThatIsStillRunning(boolean first, boolean second, boolean isOver, String state) {
        // Given
        Judge judge = judge("py24-expert-corps-quarterly", DAY, isOver, null);
        Value.Beat ended = beat("2024-04-01", "2024-06-30", first);
        Value.Beat running = beat("2024-07-01", "2024-09-30", second);

        // When
        Judgement judgement = judge.judge(new Value.Rhythm(List.of(ended, running)));

        // Then
        assertThat(judgement.state()).isEqualTo(state);
    }

    @Test
    void shouldNotJudgeACountyByTheNumberOfItsCity() {
        // Given
        Judge ofCity = judge("py24-bases-stock", DAY, false, null);
        Judge ofCounty = new Judge(ofCity.plan(), ofCity.indicator(), DAY, false, false, null);

        // When
        Judgement judgement = ofCounty.judge(new Value.Stock(70));

        // Then
        assertThat(judgement.reason()).isEqualTo("number-of-the-city");
    }

    private static Value.Beat beat(String from, String to, boolean kept) {
        return new Value.Beat(LocalDate.parse(from), LocalDate.parse(to), kept, List.of());
    }

    private static Judge judge(String id, LocalDate day, boolean isOver, @Nullable BigDecimal tolerance) {
        for (Plan plan : Plans.load()) {
            Indicator indicator = plan.indicator(id).orElse(null);
            if (indicator != null) {
                return new Judge(plan, indicator, day, isOver, true, tolerance);
            }
        }
        throw new IllegalArgumentException("no plan has the indicator " + id);
    }
}
