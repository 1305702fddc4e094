package org.kepu.messaging.relay;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The relay from the outbox to Kafka. */
@ConfigMapping(prefix = "kepu.relay")
public interface RelayConfig {

    /** Whether this replica relays. Off only in a bench that measures the accept path alone. */
    @WithDefault("true")
    boolean enabled();

    /** Events sent and moved in one transaction. */
    @WithDefault("1000")
    int batch();

    /** How long the relay waits for a nudge before it looks by itself. */
    @WithDefault("500ms")
    Duration poll();

    /** After how many refusals by the broker an event is parked and holds its aggregate. */
    @WithDefault("5")
    int parkAfter();

    /** How long sent events are kept for republishing. */
    @WithDefault("14d")
    Duration keepSent();
}
