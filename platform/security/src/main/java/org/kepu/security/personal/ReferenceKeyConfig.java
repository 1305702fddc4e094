package org.kepu.security.personal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The key behind references to persons; it stands in the secrets file and has no default. */
@ConfigMapping(prefix = "kepu.person")
public interface ReferenceKeyConfig {

    /** Base64 of at least 32 random bytes; the same in every service, and never changed while figures are kept. */
    Optional<String> referenceKey();
}
