package org.kepu.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Rate;

class TurnsTest {

    @Test
    void shouldTakeBothSidesInTurnAndAddTheirWindowsUp() {
        // Given
        Iterator<Rate> above = List.of(new Rate(100, 1), new Rate(500, 3)).iterator();
        Iterator<Rate> below = List.of(new Rate(100, 2), new Rate(500, 2)).iterator();
        List<String> order = new ArrayList<>();

        // When
        Pair pair = Turns.take(
                2,
                () -> {
                    order.add("A");
                    return above.next();
                },
                () -> {
                    order.add("B");
                    return below.next();
                });

        // Then
        assertThat(order).containsExactly("A", "B", "A", "B");
        assertThat(pair).isEqualTo(new Pair(150, 150));
    }
}
