package org.kepu.security.personal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/**
 * The keys of personal columns. They stand in a secrets file that every service reads, never in a database or a backup,
 * and have no default: without them no service starts.
 */
@ConfigMapping(prefix = "kepu.personal")
public interface KeyConfig {

    /** Base64 of a Tink JSON key set of AES-256-GCM keys; the primary one encrypts, every one decrypts. */
    Optional<String> keyset();

    /** Base64 of at least 32 random bytes, for exact search. */
    Optional<String> searchKey();
}
