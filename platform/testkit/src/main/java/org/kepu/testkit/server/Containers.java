package org.kepu.testkit.server;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/**
 * The same servers as containers, only by the Maven profile {@code containers}; never because an engine happens to
 * answer. Testcontainers stops them when the JVM ends.
 */
final class Containers {

    private static final String PROPERTY = "kepu.testkit.servers";
    private static final int POSTGRES_PORT = 5432;
    private static final int MONGO_PORT = 27017;

    private Containers() {}

    static boolean areWanted() {
        return System.getProperty(PROPERTY, "embedded").equals("containers");
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
    static Map<String, String> postgres() {
        GenericContainer<?> postgres = new GenericContainer<>("postgres:18")
                .withEnv("POSTGRES_PASSWORD", "postgres")
                .withCommand(
                        "postgres", "-c", "shared_preload_libraries=pg_stat_statements", "-c", "max_connections=300")
                .withExposedPorts(POSTGRES_PORT)
                .waitingFor(Wait.forLogMessage(".*ready to accept connections.*\\s", 2));
        postgres.start();
        return Map.of(
                "host",
                postgres.getHost(),
                "port",
                Integer.toString(postgres.getMappedPort(POSTGRES_PORT)),
                "user",
                "postgres",
                "password",
                "postgres");
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
    static Map<String, String> documents() {
        GenericContainer<?> mongo = new GenericContainer<>("mongo:8").withExposedPorts(MONGO_PORT);
        mongo.start();
        return Map.of(
                "uri",
                "mongodb://%s:%d/?retryWrites=false".formatted(mongo.getHost(), mongo.getMappedPort(MONGO_PORT)));
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
    static Map<String, String> kafka() {
        KafkaContainer kafka =
                new KafkaContainer("apache/kafka:4.3.1").withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return Map.of("bootstrap", kafka.getBootstrapServers());
    }
}
