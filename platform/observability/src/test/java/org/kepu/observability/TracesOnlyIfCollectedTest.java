package org.kepu.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TracesOnlyIfCollectedTest {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    private final SmallRyeConfigBuilder config =
            new SmallRyeConfigBuilder().withDefaultValue(ENDPOINT, "http://localhost:4317/");

    @Test
    void shouldRecordNothingWhileOnlyTheDefaultAddressIsThere() {
        // When
        Sampler sampler = sampler(config.build());

        // Then
        assertThat(sampler).isEqualTo(Sampler.alwaysOff());
    }

    @Test
    void shouldRecordWhenSomebodySetsAnAddressEvenTheDefaultOne() {
        // Given
        config.withSources(new PropertiesConfigSource(Map.of(ENDPOINT, "http://localhost:4317/"), "set", 100));

        // When
        Sampler sampler = sampler(config.build());

        // Then
        assertThat(sampler).isNotEqualTo(Sampler.alwaysOff());
    }

    private static Sampler sampler(SmallRyeConfig config) {
        return new TracesOnlyIfCollected().sampler(config);
    }
}
