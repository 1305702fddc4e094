package org.kepu.messaging.intake;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Asks the broker about itself and its groups; short of patience, because it only watches. Made when it is needed. */
@ApplicationScoped
class BusAdmin {

    private static final int MILLIS = 3_000;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    /** @param broker every setting under {@code kafka.}: addresses, and security where the city has it */
    BusAdmin(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "kepu.service") String service) {
        settings = new HashMap<>(broker);
        settings.keySet().retainAll(AdminClientConfig.configNames());
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "kepu-" + service + "-watch");
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, MILLIS);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, MILLIS);
        settings.put(AdminClientConfig.RETRIES_CONFIG, 1);
    }

    synchronized Admin get() {
        if (admin == null) {
            admin = Admin.create(settings);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ofSeconds(1));
            admin = null;
        }
    }
}
