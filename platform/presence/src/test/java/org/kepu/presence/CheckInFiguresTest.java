package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.StartupEvent;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CheckInFiguresTest {

    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final CheckInFigures figures = new CheckInFigures(meters, Optional.of("events"));

    @Test
    void shouldCountWhatStandsAndWhatIsRefusedByClassOfReason() {
        // When
        figures.accepted();
        figures.refused("urn:kepu:problem:checkin-code-expired");
        figures.refused("urn:kepu:problem:checkin-code-wrong");
        figures.refused("urn:kepu:problem:checkin-outside-window");
        figures.refused("urn:kepu:problem:something-else");

        // Then
        assertThat(count("accepted", "none")).isEqualTo(1);
        assertThat(count("refused", "code")).isEqualTo(2);
        assertThat(count("refused", "time")).isEqualTo(1);
        assertThat(count("refused", "request")).isEqualTo(1);
    }

    @Test
    void shouldStandAtNoughtFromTheStart() {
        // When
        figures.start(new StartupEvent());

        // Then
        assertThat(meters.find("kepu.events.checkins").counters()).hasSize(7).allMatch(each -> each.count() == 0);
    }

    private double count(String outcome, String reason) {
        return meters.counter("kepu.events.checkins", "outcome", outcome, "reason", reason)
                .count();
    }
}
