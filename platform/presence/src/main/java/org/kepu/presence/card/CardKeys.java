package org.kepu.presence.card;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The keys of cards this process knows: public ones to check with and, in the issuing service, one to sign with. */
public final class CardKeys {

    private final @Nullable Signer signer;
    private final Map<String, PublicKey> checkers;

    /** The key that signs. */
    record Signer(String kid, PrivateKey key) {}

    private CardKeys(@Nullable Signer signer, Map<String, PublicKey> checkers) {
        this.signer = signer;
        this.checkers = Map.copyOf(checkers);
    }

    /**
     * The configured keys; outside production, where none is configured, a pair of this process.
     *
     * @throws IllegalArgumentException where a key cannot be read or the private key has no public one beside it
     */
    static CardKeys read(CardConfig config, boolean production) {
        if (config.publicKeys().isEmpty() && config.privateKey().isEmpty()) {
            return production ? new CardKeys(null, Map.of()) : ofThisProcess();
        }
        Map<String, PublicKey> checkers = new HashMap<>();
        config.publicKeys().forEach((kid, base64) -> checkers.put(kid, publicKey(kid, base64)));
        if (config.privateKey().isEmpty()) {
            return new CardKeys(null, checkers);
        }
        String kid = config.active().orElse("");
        if (!checkers.containsKey(kid)) {
            throw new IllegalArgumentException("kepu.card.active must name one of the public keys");
        }
        return new CardKeys(new Signer(kid, privateKey(config.privateKey().get())), checkers);
    }

    static CardKeys ofThisProcess() {
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance("EC");
            pairs.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = pairs.generateKeyPair();
            return new CardKeys(new Signer("demo", pair.getPrivate()), Map.of("demo", pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no P-256", e);
        }
    }

    Optional<Signer> signer() {
        return Optional.ofNullable(signer);
    }

    Optional<PublicKey> checker(String kid) {
        return Optional.ofNullable(checkers.get(kid));
    }

    /** The public keys by name, SubjectPublicKeyInfo in Base64, for devices that check cards without signal. */
    public Map<String, String> published() {
        Map<String, String> published = new HashMap<>();
        checkers.forEach((kid, key) -> published.put(kid, Base64.getEncoder().encodeToString(key.getEncoded())));
        return published;
    }

    private static PublicKey publicKey(String kid, String base64) {
        String name = "kepu.card.public-keys." + kid;
        try {
            PublicKey key = factory().generatePublic(new X509EncodedKeySpec(decode(name, base64)));
            if (key instanceof ECPublicKey point && point.getParams().getOrder().bitLength() == 256) {
                return key;
            }
        } catch (InvalidKeySpecException e) {
            throw new IllegalArgumentException(name + " must be a P-256 public key", e);
        }
        throw new IllegalArgumentException(name + " must be a P-256 public key");
    }

    private static PrivateKey privateKey(String base64) {
        String name = "kepu.card.private-key";
        try {
            return factory().generatePrivate(new PKCS8EncodedKeySpec(decode(name, base64)));
        } catch (InvalidKeySpecException e) {
            // The value is a secret: nothing of it belongs into a message.
            throw new IllegalArgumentException(name + " must be a P-256 private key in PKCS#8");
        }
    }

    private static byte[] decode(String name, String base64) {
        try {
            return Base64.getDecoder().decode(base64.strip());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(name + " must be Base64");
        }
    }

    private static KeyFactory factory() {
        try {
            return KeyFactory.getInstance("EC");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no elliptic curves", e);
        }
    }
}
