package org.kepu.bench.accept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kepu.bench.stage.Say;
import org.kepu.bench.stage.Scale;

class WarmUpTest {

    @Test
    void shouldGoOnWhileWindowsBecomeFaster() {
        assertThat(WarmUp.isLevel(List.of(100.0, 200.0, 300.0, 400.0, 500.0))).isFalse();
        assertThat(WarmUp.isLevel(List.of(100.0, 500.0, 490.0, 505.0))).isFalse();
    }

    @Test
    void shouldEndAfterThreeWindowsWithoutANewBest() {
        assertThat(WarmUp.isLevel(List.of(100.0, 500.0, 490.0, 505.0, 450.0))).isTrue();
    }

    @Test
    void shouldEndWhenItsTimeIsOver() {
        // Given
        Scale scale = Scale.of(Map.of("KEPU_BENCH_SECONDS", "5", "KEPU_BENCH_WARM_UP_SECONDS", "10"));
        Iterator<Double> rising =
                DoubleStream.iterate(100, rate -> rate * 2).boxed().iterator();
        List<Double> taken = new ArrayList<>();

        // When
        new WarmUp(scale, new Say(new PrintStream(OutputStream.nullOutputStream()))).run(() -> {
            taken.add(rising.next());
            return taken.getLast();
        });

        // Then
        assertThat(taken).containsExactly(100.0, 200.0);
    }
}
