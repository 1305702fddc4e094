package org.kepu.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpreadTest {

    @Test
    void shouldTakeTheMiddleOfAnOddSeriesWhateverItsOrder() {
        // Given
        List<Double> figures = List.of(0.5, 0.1, 0.3, 0.2, 0.4);

        // When
        Spread spread = Spread.of(figures);

        // Then
        assertThat(spread).isEqualTo(new Spread(0.3, 0.1, 0.5));
    }

    @Test
    void shouldTakeTheMeanOfTheTwoInTheMiddleOfAnEvenSeries() {
        // When
        Spread spread = Spread.of(List.of(1.0, 4.0, 2.0, 8.0));

        // Then
        assertThat(spread.median()).isEqualTo(3.0);
    }

    @Test
    void shouldGiveTheRangeInPerCentOfTheMedian() {
        // When
        double percent = Spread.of(List.of(0.9, 1.0, 1.05)).rangePercent();

        // Then
        assertThat(percent).isCloseTo(15.0, within(1e-9));
    }

    @Test
    void shouldRefuseASeriesOfNothing() {
        // When / Then
        assertThatThrownBy(() -> Spread.of(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
