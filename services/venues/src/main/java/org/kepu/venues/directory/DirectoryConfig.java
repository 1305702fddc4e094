package org.kepu.venues.directory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Where accounts are kept, and as whom venues asks there. */
@ConfigMapping(prefix = "kepu.directory")
public interface DirectoryConfig {

    /** Address of Keycloak as this service reaches it, with its path: {@code http://127.0.0.1:8180/auth}. */
    @WithDefault("http://127.0.0.1:8180/auth")
    String address();

    /** The realm whose accounts are looked after. */
    @WithDefault("kepu")
    String realm();

    /** Client whose service account may look after people, and nothing else. */
    @WithDefault("kepu-people")
    String client();

    /** Secret of that client. Without one nobody can be invited or found by name, and wishes wait. */
    Optional<String> clientSecret();

    /** Longest wait for a connection, in wall time. */
    @WithDefault("2s")
    Duration connectTimeout();

    /** Longest wait for an answer, in wall time. */
    @WithDefault("5s")
    Duration answerTimeout();
}
