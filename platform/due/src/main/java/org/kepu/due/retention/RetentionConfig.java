package org.kepu.due.retention;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** When what is no longer needed is forgotten; how long it is kept is a setting of the service it belongs to. */
@ConfigMapping(prefix = "kepu.retention")
public interface RetentionConfig {

    /** Pause between two looks for what has become old enough; {@code off} for none. */
    @WithDefault("6h")
    String every();

    /** Rows forgotten in one transaction. */
    @WithDefault("500")
    int batch();
}
