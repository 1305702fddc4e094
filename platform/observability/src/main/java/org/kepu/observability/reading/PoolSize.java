package org.kepu.observability.reading;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many database connections there may be: what those in use are compared with. */
@ApplicationScoped
class PoolSize {

    private final OptionalInt most;
    private final String name;

    PoolSize(
            @ConfigProperty(name = "quarkus.datasource.jdbc.max-size") OptionalInt most,
            @ConfigProperty(name = "kepu.service") Optional<String> service,
            @ConfigProperty(name = "quarkus.application.name") String application) {
        this.most = most;
        this.name = "kepu." + service.orElse(application) + ".pool.max.connections";
    }

    void register(@Observes StartupEvent event, MeterRegistry registry) {
        most.ifPresent(
                size -> Gauge.builder(name, () -> size).strongReference(true).register(registry));
    }
}
