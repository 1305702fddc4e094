package org.kepu.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A Tink key set with AES-256-GCM keys, as base64 of Tink's JSON form.
 *
 * <p>Written by hand, because the key's protobuf is one field: this program then needs neither Tink nor protobuf. A test
 * reads the result with Tink itself.
 */
final class TinkKeySet {

    private static final byte KEY_VALUE_FIELD = 0x1a;
    private static final int KEY_BYTES = 32;
    private static final String KEYS = "key";
    private static final String ID = "keyId";
    private static final ObjectMapper JSON = new ObjectMapper();

    private TinkKeySet() {}

    static String aes256Gcm(SecureRandom random) {
        ObjectNode key = key(random);
        ObjectNode set =
                JSON.createObjectNode().put("primaryKeyId", key.path(ID).asInt());
        set.putArray(KEYS).add(key);
        return write(set);
    }

    /** The set with a new key behind the others, which encrypts nothing yet. */
    static String withNewKey(String base64, SecureRandom random) {
        ObjectNode set = read(base64);
        set.withArray(KEYS).add(key(random));
        return write(set);
    }

    /** The set whose newest key encrypts. */
    static String withNewestPrimary(String base64) {
        ObjectNode set = read(base64);
        return write(set.put("primaryKeyId", newest(set)));
    }

    /** The set with the key alone that encrypts. */
    static String withPrimaryOnly(String base64) {
        ObjectNode set = read(base64);
        int primary = set.path("primaryKeyId").asInt();
        ArrayNode all = set.withArray(KEYS).deepCopy();
        ArrayNode left = set.putArray(KEYS);
        all.forEach(each -> {
            if (each.path(ID).asInt() == primary) {
                left.add(each);
            }
        });
        return write(set);
    }

    /** How many keys it holds. */
    static int size(String base64) {
        return read(base64).path(KEYS).size();
    }

    /** The ids of all keys, the newest last. */
    static List<String> ids(String base64) {
        List<String> ids = new ArrayList<>();
        read(base64)
                .path(KEYS)
                .forEach(key -> ids.add(HexFormat.of().toHexDigits(key.path(ID).asInt())));
        return ids;
    }

    /** The id of the key that encrypts, as services write ids: eight hexadecimal digits. */
    static String primary(String base64) {
        return HexFormat.of().toHexDigits(read(base64).path("primaryKeyId").asInt());
    }

    /** The id of the newest key. */
    static String newest(String base64) {
        return HexFormat.of().toHexDigits(newest(read(base64)));
    }

    private static int newest(ObjectNode set) {
        return set.path(KEYS).path(set.path(KEYS).size() - 1).path(ID).asInt();
    }

    private static ObjectNode key(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] message = new byte[KEY_BYTES + 2];
        message[0] = KEY_VALUE_FIELD;
        message[1] = KEY_BYTES;
        System.arraycopy(key, 0, message, 2, KEY_BYTES);
        ObjectNode made = JSON.createObjectNode();
        made.putObject("keyData")
                .put("typeUrl", "type.googleapis.com/google.crypto.tink.AesGcmKey")
                .put("value", Base64.getEncoder().encodeToString(message))
                .put("keyMaterialType", "SYMMETRIC");
        return made.put("status", "ENABLED")
                .put(ID, random.nextInt(1, Integer.MAX_VALUE))
                .put("outputPrefixType", "TINK");
    }

    private static ObjectNode read(String base64) {
        try {
            return (ObjectNode) JSON.readTree(Base64.getDecoder().decode(base64.strip()));
        } catch (IOException | IllegalArgumentException | ClassCastException e) {
            // The cause may repeat a piece of the key.
            throw new Refusal("The key set of personal columns cannot be read.");
        }
    }

    private static String write(ObjectNode set) {
        return Base64.getEncoder().encodeToString(set.toString().getBytes(StandardCharsets.UTF_8));
    }
}
