package org.kepu.presence;

/** RFC 4648 base-32 in lower case of exactly ten bytes: 80 bits fill 16 characters, so each value has one spelling. */
final class Base32 {

    static final int BYTES = 10;
    static final int CHARACTERS = 16;

    private static final byte[] ALPHABET =
            "abcdefghijklmnopqrstuvwxyz234567".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private Base32() {}

    /** The first ten of these bytes as ASCII characters. */
    static byte[] encode(byte[] bytes) {
        byte[] text = new byte[CHARACTERS];
        int buffer = 0;
        int bits = 0;
        int next = 0;
        for (int i = 0; i < BYTES; i++) {
            buffer = (buffer << 8) | (bytes[i] & 0xff);
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text[next++] = ALPHABET[(buffer >>> bits) & 31];
            }
            buffer &= (1 << bits) - 1;
        }
        return text;
    }
}
