package org.kepu.metrics.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kepu.contracts.Measure;
import org.kepu.contracts.Plan;

class SpanTest {

    private static final Plan.Period PLAN = new Plan.Period(2016, 2020);

    @ParameterizedTest
    @CsvSource({
        "QUARTER, 2018-08-31, 2018-07-01, 2018-09-30",
        "QUARTER, 2018-01-01, 2018-01-01, 2018-03-31",
        "YEAR, 2020-02-29, 2020-01-01, 2020-12-31",
        "PLAN, 2018-08-31, 2016-01-01, 2020-12-31",
    })
    void shouldBeTheCalendarSpanAroundTheDay(Measure.Period period, LocalDate day, LocalDate from, LocalDate to) {
        // When
        Span span = Span.around(period, day, PLAN);

        // Then
        assertThat(span).isEqualTo(new Span(from, to));
    }

    @Test
    void shouldHaveEveryQuarterFromTheBeginningOfThePlan() {
        // When
        List<Span> spans = Span.upTo(Measure.Period.QUARTER, LocalDate.of(2016, 8, 1), PLAN);

        // Then
        assertThat(spans).hasSize(3);
        assertThat(spans.getLast().from()).isEqualTo("2016-07-01");
    }

    @ParameterizedTest
    @CsvSource({"2023-12-31, 0", "2024-01-01, 0.002732", "2024-09-21, 0.724044", "2025-03-01, 1.000000"})
    void shouldCountTheDaysThatHavePassed(LocalDate day, String elapsed) {
        // Given
        Span year = new Span(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        // When
        var passed = year.elapsed(day);

        // Then
        assertThat(passed).isEqualByComparingTo(elapsed);
    }
}
