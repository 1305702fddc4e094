package org.kepu.observability;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a service ends that cannot go on. */
@ConfigMapping(prefix = "kepu.fatal-exit")
public interface FatalExitConfig {

    /** Whether the process really ends; off in tests, which share one process. */
    @WithDefault("true")
    boolean enabled();

    /** How long the service shows that it is not ready before it begins to stop. */
    @WithDefault("2s")
    Duration after();

    /** When the process ends at the latest, however its shutdown goes. */
    @WithDefault("10s")
    Duration within();
}
