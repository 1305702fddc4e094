package org.kepu.messaging.documents.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay of a document store, beside {@code kepu.relay}. */
@ConfigMapping(prefix = "kepu.documents")
public interface DocumentsConfig {

    /** How often the relay looks for pending documents it was not told about: what other replicas wrote. */
    @WithDefault("5s")
    Duration scan();

    /** For how long a replica that is gone keeps others from relaying; renewed three times in that time. */
    @WithDefault("10s")
    Duration lease();
}
