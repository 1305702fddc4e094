package org.kepu.messaging.outage;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jspecify.annotations.Nullable;

/** Gives the application a server that the test can stop: {@code server} is its name; all else are settings. */
public final class StoppableServer implements QuarkusTestResourceLifecycleManager {

    private Map<String, String> arguments = Map.of();

    @Override
    public void init(Map<String, String> initArgs) {
        arguments = Map.copyOf(initArgs);
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(arguments);
        Server server = Server.valueOf(Objects.requireNonNull(settings.remove("server")));
        settings.putAll(server.start());
        if (server == Server.BROKER) {
            createTopics(settings.get("kafka.bootstrap.servers"));
        }
        return settings;
    }

    private static void createTopics(@Nullable String bootstrap) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", String.valueOf(bootstrap)))) {
            admin.createTopics(List.of(
                            new NewTopic("kepu.tiny.thing", 3, (short) 1),
                            new NewTopic("kepu.tiny.copy.state", 3, (short) 1)))
                    .all()
                    .get();
        } catch (Exception e) {
            throw new IllegalStateException("cannot create topics", e);
        }
    }

    @Override
    public void stop() {
        // Servers go with the JVM; one that a test has stopped stays stopped.
    }
}
