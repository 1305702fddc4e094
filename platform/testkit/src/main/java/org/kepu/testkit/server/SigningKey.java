package org.kepu.testkit.server;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The RSA key of this test JVM, made at its start and kept nowhere: {@code public} and {@code private}, Base64. */
public final class SigningKey implements Supplier<Map<String, String>> {

    private static final int BITS = 2048;

    private static final class Made {
        private static final Map<String, String> PAIR = make();
    }

    private static Map<String, String> make() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            Base64.Encoder base64 = Base64.getEncoder();
            return Map.of(
                    "public", base64.encodeToString(pair.getPublic().getEncoded()),
                    "private", base64.encodeToString(pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make an RSA key", e);
        }
    }

    @Override
    public Map<String, String> get() {
        return Made.PAIR;
    }

    /** The key an application under test trusts, as {@code quarkus.oidc.public-key} takes it. */
    static String ofVerifier() {
        return Objects.requireNonNull(OncePerJvm.addresses(SigningKey.class).get("public"));
    }

    /** The key test tokens are signed with. */
    public static PrivateKey ofSigner() {
        byte[] encoded = Base64.getDecoder()
                .decode(OncePerJvm.addresses(SigningKey.class).get("private"));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot read its own RSA key", e);
        }
    }
}
