package org.kepu.messaging.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final UUID ID = UUID.fromString("01920fa0-1c2d-7e3f-8a4b-5c6d7e8f9011");
    private static final LocalDate FROM = LocalDate.of(2024, 9, 21);
    private static final Holding HELD = new Holding(
            ID, "venue", "science-museum", null, "410922000000", ID.toString(), FROM, FROM, null, null, null);

    @Test
    void shouldEndOnADayForAReason() {
        // When
        Holding ended = HELD.ended(FROM.plusDays(10), "closed");

        // Then
        assertThat(ended.endedOn()).isEqualTo("2024-10-01");
        assertThat(ended.endReason()).isEqualTo("closed");
    }

    @Test
    void shouldNeverHaveBeenHeldWhereItEndedBeforeItBegan() {
        // When
        Holding ended = HELD.ended(FROM.minusDays(1), "closed");

        // Then
        assertThat(ended.endedOn()).isEqualTo(FROM);
    }

    @Test
    void shouldRefuseAnEndWithoutAReason() {
        // When
        assertThatThrownBy(() -> new Holding(
                        ID,
                        "venue",
                        "science-museum",
                        null,
                        "410922000000",
                        ID.toString(),
                        FROM,
                        FROM,
                        null,
                        FROM,
                        null))
                // Then
                .hasMessage("endedOn and endReason must be there together");
    }
}
