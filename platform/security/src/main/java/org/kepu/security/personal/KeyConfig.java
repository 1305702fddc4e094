package org.kepu.security.personal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.Optional;

/**
 * The keys of personal data. They stand in a secrets file that every service reads, never in a database or a backup, and
 * have no default: without them no service starts.
 */
@ConfigMapping(prefix = "kepu")
public interface KeyConfig {

    /** References to persons. */
    Person person();

    /** Personal columns. */
    PersonalColumns personal();

    /** References to persons. */
    interface Person {
        /** Base64 of at least 32 random bytes; the same in every service, and never changed while figures are kept. */
        @WithName("reference-key")
        Optional<String> referenceKey();
    }

    /** Personal columns. */
    interface PersonalColumns {
        /** Base64 of a Tink JSON key set of AES-256-GCM keys; the primary one encrypts, every one decrypts. */
        Optional<String> keyset();

        /** Base64 of at least 32 random bytes, for exact search. */
        @WithName("search-key")
        Optional<String> searchKey();
    }
}
