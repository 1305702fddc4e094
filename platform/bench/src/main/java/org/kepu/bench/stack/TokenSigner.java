package org.kepu.bench.stack;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Collectors;

/** Signs access tokens as the realm does: RS256, 2,048 bits, audience {@code kepu-api}. */
final class TokenSigner {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final String HEAD = encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"bench\"}");

    private final KeyPair keys;
    private final String issuer;
    private final Clock clock;
    private final Duration life;

    private TokenSigner(KeyPair keys, String issuer, Clock clock, Duration life) {
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
        this.life = life;
    }

    static TokenSigner withNewKey(String issuer, Clock clock, Duration life) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return new TokenSigner(generator.generateKeyPair(), issuer, clock, life);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK makes RSA keys", e);
        }
    }

    String sign(String account, String... grants) {
        long now = clock.instant().getEpochSecond();
        String list = Arrays.stream(grants).map(grant -> '"' + grant + '"').collect(Collectors.joining(","));
        String claims =
                "{\"sub\":\"%s\",\"iss\":\"%s\",\"aud\":\"kepu-api\",\"iat\":%d,\"exp\":%d,\"kepu_grants\":[%s]}"
                        .formatted(account, issuer, now, now + life.toSeconds(), list);
        String signed = HEAD + "." + encode(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed + "." + URL.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK signs with RSA", e);
        }
    }

    /** The public key as the issuer shows it (JWKS). */
    String keySet() {
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        return "{\"keys\":[{\"kty\":\"RSA\",\"use\":\"sig\",\"alg\":\"RS256\",\"kid\":\"bench\",\"n\":\"%s\",\"e\":\"%s\"}]}"
                .formatted(unsigned(key.getModulus()), unsigned(key.getPublicExponent()));
    }

    private static String unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return URL.encodeToString(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encode(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
