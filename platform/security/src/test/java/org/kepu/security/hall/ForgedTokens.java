package org.kepu.security.hall;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.spec.SecretKeySpec;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.server.SigningKey;

/** Tokens that look right but are signed otherwise than the realm signs. */
final class ForgedTokens {

    private ForgedTokens() {}

    private static JwtClaimsBuilder claims() {
        long now = Instant.now().getEpochSecond();
        return Jwt.claims()
                .subject("forger")
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .issuedAt(now)
                .expiresAt(now + 300);
    }

    /** By a good key of another kind. */
    static String es256() {
        return claims().jws()
                .algorithm(SignatureAlgorithm.ES256)
                .sign(pair("EC", 256).getPrivate());
    }

    /** By the trusted key, but with another algorithm of RSA. */
    static String rs512() {
        return claims().jws().algorithm(SignatureAlgorithm.RS512).sign(SigningKey.ofSigner());
    }

    /** By an RSA key nobody trusts. */
    static String anotherKey() {
        return claims().jws()
                .algorithm(SignatureAlgorithm.RS256)
                .sign(pair("RSA", 2048).getPrivate());
    }

    /** With the public key, which everybody knows, taken for a shared secret. */
    static String publicKeyAsSecret(byte[] publicKey) {
        return claims().jws().algorithm(SignatureAlgorithm.HS256).sign(new SecretKeySpec(publicKey, "HmacSHA256"));
    }

    /** Without a signature. */
    static String none() {
        String body = claims().jws().sign(SigningKey.ofSigner()).split("\\.")[1];
        String head = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));
        return head + "." + body + ".";
    }

    /** Without an account. */
    static String nobody() {
        long now = Instant.now().getEpochSecond();
        return Jwt.claims()
                .issuer(Tokens.ISSUER)
                .audience(Tokens.AUDIENCE)
                .issuedAt(now)
                .expiresAt(now + 300)
                .jws()
                .sign(SigningKey.ofSigner());
    }

    /** Good for ever. */
    static String withoutExpiry() {
        // The builder would add an expiry of its own, so the claims are given whole.
        String claims = "{\"sub\":\"forger\",\"iss\":\"%s\",\"aud\":\"%s\",\"iat\":%d}"
                .formatted(Tokens.ISSUER, Tokens.AUDIENCE, Instant.now().getEpochSecond());
        return sign(claims);
    }

    private static String sign(String claims) {
        try {
            Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
            String input = base64.encodeToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8))
                    + "." + base64.encodeToString(claims.getBytes(StandardCharsets.UTF_8));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(SigningKey.ofSigner());
            signature.update(input.getBytes(StandardCharsets.UTF_8));
            return input + "." + base64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot sign", e);
        }
    }

    private static KeyPair pair(String kind, int bits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM cannot make a key of " + kind, e);
        }
    }
}
