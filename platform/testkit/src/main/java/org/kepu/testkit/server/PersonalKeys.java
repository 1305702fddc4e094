package org.kepu.testkit.server;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.function.Supplier;

/** The keys of personal data of this test JVM, made at its start and kept nowhere, by the name of their setting. */
public final class PersonalKeys implements Supplier<Map<String, String>> {

    private static final int BYTES = 32;

    private static final class Made {
        private static final Map<String, String> KEYS = Map.of(
                "kepu.person.reference-key", base64(random()),
                "kepu.personal.search-key", base64(random()),
                "kepu.personal.keyset", base64(keySet().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public Map<String, String> get() {
        return Made.KEYS;
    }

    /** A Tink key set with one AES-256-GCM key, written by hand so that the test kit needs no Tink. */
    private static String keySet() {
        byte[] message = Arrays.copyOf(new byte[] {0x1A, BYTES}, 2 + BYTES);
        System.arraycopy(random(), 0, message, 2, BYTES);
        return """
            {"primaryKeyId": 1, "key": [{"keyId": 1, "status": "ENABLED", "outputPrefixType": "TINK", "keyData": {
              "typeUrl": "type.googleapis.com/google.crypto.tink.AesGcmKey", "keyMaterialType": "SYMMETRIC",
              "value": "%s"}}]}""".formatted(base64(message));
    }

    private static byte[] random() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
