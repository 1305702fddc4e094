package org.kepu.local;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A new Tink key set with one AES-256-GCM key, as base64 of Tink's JSON form.
 *
 * <p>Written by hand, because the key's protobuf is one field: this program then needs neither Tink nor protobuf. A test
 * reads the result with Tink itself.
 */
final class TinkKeySet {

    private static final byte KEY_VALUE_FIELD = 0x1a;
    private static final int KEY_BYTES = 32;

    private TinkKeySet() {}

    static String aes256Gcm(SecureRandom random) {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        byte[] message = new byte[KEY_BYTES + 2];
        message[0] = KEY_VALUE_FIELD;
        message[1] = KEY_BYTES;
        System.arraycopy(key, 0, message, 2, KEY_BYTES);
        int id = random.nextInt(1, Integer.MAX_VALUE);
        String json = """
                {"primaryKeyId":%1$d,"key":[{"keyData":{\
                "typeUrl":"type.googleapis.com/google.crypto.tink.AesGcmKey",\
                "value":"%2$s","keyMaterialType":"SYMMETRIC"},\
                "status":"ENABLED","keyId":%1$d,"outputPrefixType":"TINK"}]}""".formatted(id, Base64.getEncoder().encodeToString(message));
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
