package org.kepu.messaging.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Reading from Kafka. */
@ConfigMapping(prefix = "kepu.intake")
public interface IntakeConfig {

    /** How long a batch is tried again while the database is away, before the channel is given up. */
    @WithDefault("90s")
    Duration patience();

    /** How long inbox rows are kept; must outlive sent events by 30 days. */
    @WithDefault("44d")
    Duration keepInbox();
}
