package org.kepu.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;

class StoredHeadersTest {

    @Test
    void shouldKeepTextReadable() {
        // Given
        Headers headers = new RecordHeaders().add("ce_subject", "场馆-1".getBytes(StandardCharsets.UTF_8));

        // When
        Map<String, String> stored = StoredHeaders.of(headers);

        // Then
        assertThat(stored).containsExactly(Map.entry("ce_subject", "场馆-1"));
    }

    @Test
    void shouldKeepBytesThatAreNoTextWithoutLoss() {
        // Given
        byte[] broken = {(byte) 0xC3, 0x28};
        byte[] zero = {'a', 0};
        byte[] looksEncoded = "base64:YQ==".getBytes(StandardCharsets.UTF_8);
        Headers headers =
                new RecordHeaders().add("broken", broken).add("zero", zero).add("looks", looksEncoded);

        // When
        Headers restored = StoredHeaders.restore(StoredHeaders.of(headers));

        // Then
        assertThat(restored.lastHeader("broken").value()).isEqualTo(broken);
        assertThat(restored.lastHeader("zero").value()).isEqualTo(zero);
        assertThat(restored.lastHeader("looks").value()).isEqualTo(looksEncoded);
    }

    @Test
    void shouldTakeTheLastOfSeveralHeadersOfOneName() {
        // Given
        Headers headers = new RecordHeaders()
                .add("ce_type", "first".getBytes(StandardCharsets.UTF_8))
                .add("ce_type", "last".getBytes(StandardCharsets.UTF_8));

        // When
        Map<String, String> stored = StoredHeaders.of(headers);

        // Then
        assertThat(stored).containsExactly(Map.entry("ce_type", "last"));
    }

    @Test
    void shouldTakeAHeaderWithoutValueForEmptyText() {
        // Given
        Header empty = new org.apache.kafka.common.header.internals.RecordHeader("ce_place", (byte[]) null);

        // When
        Map<String, String> stored = StoredHeaders.of(new RecordHeaders().add(empty));

        // Then
        assertThat(stored).containsExactly(Map.entry("ce_place", ""));
    }
}
