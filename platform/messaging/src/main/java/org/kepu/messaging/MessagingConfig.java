package org.kepu.messaging;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** Settings of the outbox, the relay and the inbox. */
@ConfigMapping(prefix = "kepu")
public interface MessagingConfig {

    /** The name of this service, as in topics and event types: {@code venues}, {@code volunteers} … */
    String service();

    /** The relay from the outbox to Kafka. */
    Relay relay();

    /** Reading from Kafka. */
    Intake intake();

    /** The relay from the outbox to Kafka. */
    interface Relay {
        /** Whether this replica relays. Off only in a bench that measures the accept path alone. */
        @WithDefault("true")
        boolean enabled();

        /** Rows sent and moved in one transaction. */
        @WithDefault("1000")
        int batch();

        /** How long the relay waits for a nudge before it looks by itself. */
        @WithDefault("500ms")
        Duration poll();

        /** After how many refusals by the broker a row is parked and holds its aggregate. */
        @WithName("park-after")
        @WithDefault("5")
        int parkAfter();

        /** How long sent rows are kept for republishing. */
        @WithName("keep-sent")
        @WithDefault("14d")
        Duration keepSent();
    }

    /** Reading from Kafka. */
    interface Intake {
        /** How long a batch is tried again while the database is away, before the channel is given up. */
        @WithName("patience")
        @WithDefault("90s")
        Duration patience();

        /** How long inbox rows are kept; must outlive sent rows by 30 days. */
        @WithName("keep-inbox")
        @WithDefault("44d")
        Duration keepInbox();
    }
}
