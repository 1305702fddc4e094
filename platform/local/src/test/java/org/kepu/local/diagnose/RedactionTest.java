package org.kepu.local.diagnose;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private final Redaction redaction = new Redaction(List.of("c0ffee00c0ffee00", "c0ffee00c0ffee00c0ffee00"));

    @ParameterizedTest
    @CsvSource({
        "call 13800138000 now, call [phone] now",
        "call +86 138 0013 8000 now, call [phone] now",
        "call 8613800138000 now, call [phone] now",
        "call 0373-8812345 now, call [phone] now",
        "id 110101199003071234 seen, id [id number] seen",
        "id 11010119900307123X seen, id [id number] seen",
        "to wang.fang@example.com at, to [e-mail] at",
        "to wang%40example.com at, to [e-mail] at",
        "sent Bearer abc.def-123456 on, sent Bearer [token] on",
        "sent eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln on, sent [token] on",
        "quarkus.datasource.password=hunter2hunter2 x, quarkus.datasource.password=[secret] x",
        "value c0ffee00c0ffee00c0ffee00 and c0ffee00c0ffee00, value [secret] and [secret]"
    })
    void shouldTakeOutWhatLooksLikePersonalDataOrASecret(String line, String expected) {
        assertThat(redaction.of(line)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0198b2f6-7c1a-7d3e-9f00-0123456789ab",
                "2026-09-20T15:04:05.123456+08:00",
                "kepu_venues_outbox_pending 17",
                "offset 1399999999999 of 12",
                "place 410927100000",
                "0x00007f13800138000"
            })
    void shouldLeaveIdsTimesAndNumbersOfMachinesAlone(String text) {
        assertThat(redaction.of(text)).isEqualTo(text);
    }

    @Test
    void shouldReadSecretsAsTheyStandInTheFolder(@TempDir Path folder) throws IOException {
        // Given
        Files.writeString(
                folder.resolve("servers.properties"),
                "# a comment\npostgres.venues=0123456789abcdef0123456789abcdef\n");

        // When
        String clean = Redaction.of(folder).of("role 0123456789abcdef0123456789abcdef, a comment");

        // Then
        assertThat(clean).isEqualTo("role [secret], a comment");
    }
}
