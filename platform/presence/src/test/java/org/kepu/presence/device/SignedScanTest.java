package org.kepu.presence.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedScanTest {

    private static final UUID ID = UUID.fromString("0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6");
    private static final OffsetDateTime NINE = OffsetDateTime.parse("2024-09-21T09:00:00.123+08:00");

    @Test
    void shouldBeSignedOverTheSevenLinesOfTheReadme() {
        // Given
        SignedScan scan = new SignedScan(new UUID(0, 1), ID, new UUID(0, 2), "in", "kc1.demo.科普", NINE, "");

        // When
        String content = new String(scan.content(), StandardCharsets.UTF_8);

        // Then
        assertThat(content).isEqualTo("""
                        kepu-scan-1
                        0191f7a0-5c2b-7d3e-8f10-a1b2c3d4e5f6
                        00000000-0000-0000-0000-000000000001
                        00000000-0000-0000-0000-000000000002
                        in
                        kc1.demo.科普
                        1726880400123""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two\nlines", "nul\0"})
    void shouldRefuseASubjectThatCouldStandForSeveralLines(String subject) {
        // When
        var refusal = assertThatThrownBy(() -> new SignedScan(ID, ID, ID, "in", subject, NINE, ""));

        // Then
        refusal.hasMessageContaining("subject");
    }

    @Test
    void shouldRefuseATimeABrowserCannotWrite() {
        // Given
        OffsetDateTime micros = NINE.plusNanos(1_000);

        // When
        var refusal = assertThatThrownBy(() -> new SignedScan(ID, ID, ID, "in", "card", micros, ""));

        // Then
        refusal.hasMessageContaining("scannedAt");
    }
}
