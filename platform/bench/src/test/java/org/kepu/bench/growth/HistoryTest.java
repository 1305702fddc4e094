package org.kepu.bench.growth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kepu.bench.ingest.DayMix;

class HistoryTest {

    @Test
    void shouldHandTheDaysMixToPostgresLineByLine() {
        // Given
        DayMix mix = DayMix.parse(Stream.of(
                "# a comment",
                "visit,40,topic,org.kepu.visit.v1,personTimes,40,yes,no,venue-kind:science-museum",
                "service,2,topic,org.kepu.service.v1,minutes,240,no,yes,shift-role:guide"));

        // When
        String values = History.values(mix);

        // Then
        assertThat(values)
                .isEqualTo(
                        "('visit', 40, 'org.kepu.visit.v1', 'personTimes', 40, true, false, 'venue-kind:science-museum'), "
                                + "('service', 2, 'org.kepu.service.v1', 'minutes', 240, false, true, 'shift-role:guide')");
    }
}
