package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartStatusTest {

    @Test
    void shouldReadBackWhatItWrote() {
        // Given
        PartStatus status = new PartStatus("venues", Phase.DOWN, 4711, 2_345, 3, "ended with exit code 70");

        // When
        var parsed = PartStatus.parse(status.format());

        // Then
        assertThat(parsed).contains(status);
    }

    @Test
    void shouldKeepANoteOnOneLine() {
        // Given
        String log = "first\tline\r\nsecond line";

        // When
        PartStatus status = new PartStatus("venues", Phase.FAILED, 0, 0, 0, log);

        // Then
        assertThat(status.format().lines()).hasSize(1);
        assertThat(PartStatus.parse(status.format())).contains(status);
    }

    @Test
    void shouldPassOverALineItDoesNotUnderstand() {
        // Given
        String line = "venues\tSLEEPING\t1\t1\t1\t";

        // When
        var parsed = PartStatus.parse(line);

        // Then
        assertThat(parsed).isEmpty();
        assertThat(PartStatus.parse("half a li")).isEmpty();
    }
}
