package org.kepu.presence.card;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Optional;

/**
 * The keys of volunteers' cards. Only the service that issues cards has the private key; whoever checks them needs the
 * public ones. Where none is configured, a start outside production makes a pair that lives as long as the process.
 */
@ConfigMapping(prefix = "kepu.card")
public interface CardConfig {

    /** The name of the key that signs new cards, 1 to 8 of {@code a-z0-9}. */
    Optional<String> active();

    /** The private key of that name: P-256, PKCS#8 in Base64. A secret. */
    Optional<String> privateKey();

    /** The public keys by name: P-256, SubjectPublicKeyInfo in Base64. Keep a former one for seven days. */
    Map<String, String> publicKeys();
}
