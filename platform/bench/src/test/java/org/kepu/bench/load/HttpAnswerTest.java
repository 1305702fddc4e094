package org.kepu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HttpAnswerTest {

    private static final String ANSWER = "HTTP/1.1 201 Created\r\ncontent-length: 5\r\nX: y\r\n\r\nhello";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void shouldWaitUntilTheWholeBodyHasCome() throws IOException {
        // Given
        byte[] bytes = bytes(ANSWER);

        // When
        HttpAnswer early = HttpAnswer.read(bytes, bytes.length - 1);

        // Then
        assertThat(early).isNull();
    }

    @Test
    void shouldReadStatusAndBody() throws IOException {
        // Given
        byte[] bytes = bytes(ANSWER);

        // When
        HttpAnswer answer = HttpAnswer.read(bytes, bytes.length);

        // Then
        assertThat(answer).isNotNull();
        assertThat(answer.status()).isEqualTo(201);
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("hello");
    }

    @Test
    void shouldPutChunksTogetherOnceTheEmptyOneHasCome() throws IOException {
        // Given
        byte[] bytes = bytes(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0b\r\n, everybody\r\n0\r\n\r\n");

        // When
        HttpAnswer early = HttpAnswer.read(bytes, bytes.length - 3);
        HttpAnswer answer = HttpAnswer.read(bytes, bytes.length);

        // Then
        assertThat(early).isNull();
        assertThat(answer).isNotNull();
        assertThat(new String(answer.body(), StandardCharsets.US_ASCII)).isEqualTo("hello, everybody");
    }

    @Test
    void shouldRefuseAnAnswerWhoseEndItCannotKnow() {
        // Given
        byte[] bytes = bytes("HTTP/1.1 200 OK\r\nX: y\r\n\r\n");

        // When / Then
        assertThatThrownBy(() -> HttpAnswer.read(bytes, bytes.length))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("Content-Length");
    }
}
