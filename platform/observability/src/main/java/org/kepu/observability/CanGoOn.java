package org.kepu.observability;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready as soon as the service is about to end itself. */
@Readiness
@ApplicationScoped
class CanGoOn implements HealthCheck {

    private final FatalExit exit;
    private final ChannelHealth channels;

    CanGoOn(FatalExit exit, ChannelHealth channels) {
        this.exit = exit;
        this.channels = channels;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer =
                HealthCheckResponse.named("can go on").status(exit.reason().isEmpty());
        exit.reason().ifPresent(reason -> answer.withData("reason", reason));
        channels.failures().forEach(answer::withData);
        return answer.build();
    }
}
