package org.kepu.testkit.server;

import java.util.Map;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The same servers as containers, only by the Maven profile {@code containers}; never because an engine happens to
 * answer. Testcontainers stops them when the JVM ends. Another image than the public one is named by the variables of
 * {@code deploy/compose}: {@code KEPU_POSTGRES_IMAGE}, {@code KEPU_KAFKA_IMAGE}, {@code KEPU_MONGO_IMAGE}.
 */
final class Containers {

    private static final String PROPERTY = "kepu.testkit.servers";
    private static final int POSTGRES_PORT = 5432;
    private static final int MONGO_PORT = 27017;

    private Containers() {}

    static boolean areWanted() {
        return System.getProperty(PROPERTY, "embedded").equals("containers");
    }

    private static DockerImageName image(String variable, String usual) {
        String named = System.getenv(variable);
        return named == null || named.isBlank()
                ? DockerImageName.parse(usual)
                : DockerImageName.parse(named).asCompatibleSubstituteFor(usual);
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
    static Map<String, String> postgres() {
        GenericContainer<?> postgres = new GenericContainer<>(image("KEPU_POSTGRES_IMAGE", "postgres:18"))
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
        GenericContainer<?> mongo =
                new GenericContainer<>(image("KEPU_MONGO_IMAGE", "mongo:8")).withExposedPorts(MONGO_PORT);
        mongo.start();
        return Map.of(
                "uri",
                "mongodb://%s:%d/?retryWrites=false".formatted(mongo.getHost(), mongo.getMappedPort(MONGO_PORT)));
    }

    @SuppressWarnings("resource") // Testcontainers ends it with the JVM.
    static Map<String, String> kafka() {
        KafkaContainer kafka = new KafkaContainer(image("KEPU_KAFKA_IMAGE", "apache/kafka:4.3.1"))
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
        kafka.start();
        return Map.of("bootstrap", kafka.getBootstrapServers());
    }
}
