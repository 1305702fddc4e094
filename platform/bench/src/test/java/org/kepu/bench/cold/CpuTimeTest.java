package org.kepu.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CpuTimeTest {

    @Test
    void shouldAddWhatTheProcessAndItsEndedChildrenUsedWhateverTheNameHolds() {
        // Given
        String stat = "4711 (a (bad) name 9) S 1 4711 4711 0 -1 4194560 1 2 3 4 100 20 3000 400 20 0 31 0 555 1 2";

        // When
        long ticks = CpuTime.ticks(stat);

        // Then
        assertThat(ticks).isEqualTo(3520);
    }

    @Test
    void shouldCountThisProcess() {
        assertThat(CpuTime.seconds(ProcessHandle.current())).isPositive();
    }
}
