package org.kepu.presence;

import io.smallrye.config.ConfigMapping;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The presence keys of this installation (签到密钥), the same in every service that shows or checks codes. They are secrets:
 * give them by environment or a secrets file, never in a repository.
 *
 * <p>To change the key: give every service the new key, then make it active everywhere, then name the moment the old one
 * retired. Thirty days later the old key can be taken away.
 */
@ConfigMapping(prefix = "kepu.presence")
public interface PresenceConfig {

    /**
     * The name of the key that makes new codes, 1 to 8 of {@code a-z0-9}. Without it production refuses to start; elsewhere
     * a key everybody knows is used.
     */
    Optional<String> active();

    /** The keys by name, each 32 random bytes in Base64: {@code openssl rand -base64 32}. */
    Map<String, String> keys();

    /** When a former key was retired, in wall time; its codes stay good for 30 days more. */
    Map<String, Instant> retired();
}
