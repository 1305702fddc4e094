package org.kepu.bench.load;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP/1.1 answer: with a declared length, or, where it is long, in chunks. */
record HttpAnswer(int status, byte[] body) {

    private static final String LENGTH = "\r\ncontent-length:";
    private static final String CHUNKED = "\r\ntransfer-encoding: chunked";

    /**
     * Reads an answer from the bytes that have come so far.
     *
     * @return null while it is not complete
     * @throws IOException where it is no such answer
     */
    static @Nullable HttpAnswer read(byte[] bytes, int length) throws IOException {
        int head = endOfHead(bytes, length);
        if (head < 0) {
            return null;
        }
        String lines = new String(bytes, 0, head, StandardCharsets.ISO_8859_1);
        if (!lines.startsWith("HTTP/1.1 ")) {
            throw new IOException("no HTTP/1.1 answer: " + lines);
        }
        int status = Integer.parseInt(lines.substring(9, 12));
        int from = head + 4;
        if (lines.toLowerCase(Locale.ROOT).contains(CHUNKED)) {
            return chunked(status, bytes, from, length);
        }
        int end = from + bodyLength(lines, status);
        return length < end ? null : new HttpAnswer(status, Arrays.copyOfRange(bytes, from, end));
    }

    /** Chunks, each behind its length in hexadecimal, the last of them empty; we send no trailers. */
    private static @Nullable HttpAnswer chunked(int status, byte[] bytes, int from, int length) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int at = from;
        while (true) {
            int lineEnd = endOfLine(bytes, at, length);
            if (lineEnd < 0) {
                return null;
            }
            int size = Integer.parseInt(new String(bytes, at, lineEnd - at, StandardCharsets.ISO_8859_1), 16);
            int next = lineEnd + 2 + size + 2;
            if (length < next) {
                return null;
            }
            if (size == 0) {
                return new HttpAnswer(status, body.toByteArray());
            }
            body.write(bytes, lineEnd + 2, size);
            at = next;
        }
    }

    private static int endOfLine(byte[] bytes, int from, int length) {
        for (int i = from; i + 1 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n') {
                return i;
            }
        }
        return -1;
    }

    private static int bodyLength(String lines, int status) throws IOException {
        String lower = lines.toLowerCase(Locale.ROOT);
        int at = lower.indexOf(LENGTH);
        if (at < 0) {
            if (status == 204 || status == 304) {
                return 0;
            }
            throw new IOException("an answer without Content-Length: " + lines);
        }
        int lineEnd = lower.indexOf('\r', at + LENGTH.length());
        String value = lower.substring(at + LENGTH.length(), lineEnd < 0 ? lower.length() : lineEnd);
        return Integer.parseInt(value.strip());
    }

    private static int endOfHead(byte[] bytes, int length) {
        for (int i = 0; i + 3 < length; i++) {
            if (bytes[i] == '\r' && bytes[i + 1] == '\n' && bytes[i + 2] == '\r' && bytes[i + 3] == '\n') {
                return i;
            }
        }
        return -1;
    }
}
