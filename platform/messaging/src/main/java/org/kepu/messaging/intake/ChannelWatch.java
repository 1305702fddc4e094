package org.kepu.messaging.intake;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.health.HealthReport.ChannelInfo;
import io.smallrye.reactive.messaging.providers.extension.HealthCenter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Asks the connector every second whether a channel has stopped for a reason no handler saw: a record unprocessed for too
 * long, a client that failed. Such a channel does not come back by itself.
 */
@ApplicationScoped
class ChannelWatch {

    private static final Logger LOG = Logger.getLogger(ChannelWatch.class);

    private final HealthCenter channels;
    private final ChannelFailures failures;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kepu-channel-watch").daemon().factory());

    ChannelWatch(HealthCenter channels, ChannelFailures failures) {
        this.channels = channels;
        this.failures = failures;
    }

    void start(@Observes StartupEvent event) {
        var _ = clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    void stop(@Observes ShutdownEvent event) {
        clock.shutdownNow();
    }

    private void look() {
        try {
            for (ChannelInfo channel : channels.getLiveness().getChannels()) {
                if (!channel.isOk()) {
                    failures.report(channel.getChannel(), new IllegalStateException(channel.getMessage()));
                }
            }
        } catch (RuntimeException e) {
            // The next look must still come.
            LOG.warnf("the channels could not be looked at: cause=%s", e);
        }
    }
}
