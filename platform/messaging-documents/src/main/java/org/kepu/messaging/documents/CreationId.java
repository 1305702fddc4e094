package org.kepu.messaging.documents;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * The id of what a command creates, from its collection, its caller and its key: a repetition finds what the first one
 * made, however long ago, and the keys of two callers never meet. A UUIDv8 of RFC 9562.
 */
final class CreationId {

    private static final long VERSION_8 = 0x8000L;
    private static final long VARIANT = 0x8000000000000000L;

    private CreationId() {}

    static String of(String collection, Asked asked) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            String named = collection + '\n' + asked.caller() + '\n' + asked.key();
            ByteBuffer hash = ByteBuffer.wrap(digest.digest(named.getBytes(StandardCharsets.UTF_8)));
            long high = hash.getLong() & 0xFFFFFFFFFFFF0FFFL | VERSION_8;
            long low = hash.getLong() & 0x3FFFFFFFFFFFFFFFL | VARIANT;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
