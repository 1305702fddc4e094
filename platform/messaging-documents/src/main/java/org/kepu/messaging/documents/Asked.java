package org.kepu.messaging.documents;

import java.util.UUID;

/**
 * A command as it was asked for (幂等请求): what tells a repetition from a reuse of its key.
 *
 * @param caller the account's {@code sub}; keys of two callers never meet
 * @param key the Idempotency-Key
 * @param digest of the whole request; another one with the same key is a reuse
 */
public record Asked(String caller, UUID key, String digest) {

    public Asked {
        if (caller.isEmpty() || digest.isEmpty()) {
            throw new IllegalArgumentException("caller and digest must not be empty");
        }
    }
}
