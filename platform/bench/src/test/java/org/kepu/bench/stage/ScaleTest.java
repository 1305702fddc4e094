package org.kepu.bench.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void shouldTakeTheStandardWhereTheEnvironmentSaysNothing() {
        // When
        Scale scale = Scale.of(Map.of());

        // Then
        assertThat(scale.isStandard()).isTrue();
    }

    @Test
    void shouldCallAnythingElseATrial() {
        // When
        Scale scale = Scale.of(Map.of("KEPU_BENCH_PAIRS", "2", "KEPU_BENCH_SECONDS", "3"));

        // Then
        assertThat(scale.pairs()).isEqualTo(2);
        assertThat(scale.window()).hasSeconds(3);
        assertThat(scale.isStandard()).isFalse();
    }

    @Test
    void shouldRefuseWindowsThatOutliveTheCodesAndCrowdsThatAreTooSmall() {
        // When / Then
        assertThatThrownBy(() -> Scale.of(Map.of("KEPU_BENCH_SECONDS", "30"))).hasMessageContaining("seconds");
        assertThatThrownBy(() -> Scale.of(Map.of("KEPU_BENCH_PEOPLE", "999"))).hasMessageContaining("people");
    }
}
