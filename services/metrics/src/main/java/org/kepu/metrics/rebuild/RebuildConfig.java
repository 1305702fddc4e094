package org.kepu.metrics.rebuild;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How a rebuild is cut into transactions. */
@ConfigMapping(prefix = "kepu.metrics.rebuild")
interface RebuildConfig {

    /** Records counted in one transaction, at most about. */
    @WithDefault("20000")
    int piece();

    /** So few records left are read while the live intake waits. */
    @WithDefault("5000")
    long nearlyLevel();
}
