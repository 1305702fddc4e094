package org.kepu.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Imports of many rows. */
@ConfigMapping(prefix = "kepu.imports")
interface ImportConfig {

    /** How long a finished import and what became of each of its lines can be looked up, in city time. */
    @WithDefault("365d")
    Duration keep();
}
