package org.kepu.observability;

import io.opentelemetry.sdk.trace.samplers.Sampler;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/**
 * Records spans only where a collector's address is configured. Without one nothing is recorded, sent or warned about,
 * but every call still gets a trace id that travels through relay and consumer and stands in logs and problems.
 */
class TracesOnlyIfCollected {

    private static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";

    @Produces
    @Singleton
    Sampler sampler(Config config) {
        return isConfigured(config) ? Sampler.parentBased(Sampler.alwaysOn()) : Sampler.alwaysOff();
    }

    private static boolean isConfigured(Config config) {
        // Quarkus' own default address has the lowest of all ordinals; anybody's setting has a higher one.
        return config.getConfigValue(ENDPOINT).getSourceOrdinal() > Integer.MIN_VALUE;
    }
}
