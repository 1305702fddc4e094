package org.kepu.local.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The one demonstration password, hashed as Keycloak stores it; salt and rounds fixed, so that it protects nothing. */
record DemoPassword(byte[] salt, byte[] hash) {

    static final String ALGORITHM = "pbkdf2-sha512";
    static final int ROUNDS = 1_000;
    private static final int BITS = 512;

    static DemoPassword hashed() {
        byte[] salt = "kepu-demo-shared".getBytes(StandardCharsets.US_ASCII);
        try {
            PBEKeySpec spec = new PBEKeySpec(DemoAccount.PASSWORD.toCharArray(), salt, ROUNDS, BITS);
            return new DemoPassword(
                    salt,
                    SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                            .generateSecret(spec)
                            .getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has PBKDF2", e);
        }
    }

    ObjectNode secretData(ObjectMapper json) {
        Base64.Encoder base64 = Base64.getEncoder();
        return json.createObjectNode()
                .put("value", base64.encodeToString(hash))
                .put("salt", base64.encodeToString(salt));
    }

    ObjectNode credentialData(ObjectMapper json) {
        ObjectNode data = json.createObjectNode().put("hashIterations", ROUNDS).put("algorithm", ALGORITHM);
        data.putObject("additionalParameters");
        return data;
    }
}
