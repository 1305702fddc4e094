package org.kepu.observability.reading;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How figures are read that need a store or another server. */
@ConfigMapping(prefix = "kepu.watch")
public interface WatchConfig {

    /** How often each is read, in wall time. */
    @WithDefault("10s")
    Duration every();

    /** Folder of marks, such as the end of the last backup: one file each, which holds an ISO-8601 instant. */
    Optional<Path> marks();
}
