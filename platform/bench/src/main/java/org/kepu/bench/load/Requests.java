package org.kepu.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The requests of a load, written out before it begins, so that making them takes nothing from what is measured. */
public interface Requests {

    /** The bytes of a request, or null where there is none left. */
    byte @Nullable [] get(int number);

    /** Each once. */
    static Requests of(List<byte[]> requests) {
        return number -> number < requests.size() ? requests.get(number) : null;
    }

    /** The same again and again. */
    static Requests repeating(byte[] request) {
        return number -> request;
    }

    /** An HTTP/1.1 GET. */
    static byte[] get(String host, String path, String token) {
        return bytes("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    /** An HTTP/1.1 POST of JSON with its idempotency key. */
    static byte[] post(String host, String path, String token, String key, String json) {
        return bytes("POST " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                + "\r\nIdempotency-Key: " + key + "\r\nContent-Type: application/json\r\nContent-Length: "
                + json.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + json);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
