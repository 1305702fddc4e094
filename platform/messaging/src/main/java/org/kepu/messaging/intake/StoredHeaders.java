package org.kepu.messaging.intake;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Headers as text that every store can keep, and back again without loss. What is no text, or holds a zero character
 * (PostgreSQL keeps none), becomes Base64 with a mark.
 */
public final class StoredHeaders {

    private static final String MARK = "base64:";

    private StoredHeaders() {}

    /** As text; of several headers of one name the last, which is the one that counts. */
    public static Map<String, String> of(Headers headers) {
        Map<String, String> stored = new LinkedHashMap<>();
        for (Header header : headers) {
            stored.put(text(header.key()), header.value() == null ? "" : value(header.value()));
        }
        return stored;
    }

    /** As they were. */
    public static Headers restore(Map<String, String> stored) {
        Headers headers = new RecordHeaders();
        stored.forEach((name, value) -> headers.add(name, bytes(value)));
        return headers;
    }

    /** Text without the zero character. */
    public static String text(String text) {
        return text.replace('\u0000', '\uFFFD');
    }

    private static String value(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.indexOf('\u0000') < 0 && !text.startsWith(MARK)) {
                return text;
            }
        } catch (CharacterCodingException e) {
            return base64(bytes);
        }
        return base64(bytes);
    }

    private static String base64(byte[] bytes) {
        return MARK + Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String value) {
        return value.startsWith(MARK)
                ? Base64.getDecoder().decode(value.substring(MARK.length()))
                : value.getBytes(StandardCharsets.UTF_8);
    }
}
