package org.kepu.e2e.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.kepu.day.play.Address;

/** The settings file of a platform under test: ports that are free, the parts that run, and further replicas. */
final class StackSettings {

    private static final int MANAGEMENT_OFFSET = 1000;
    private static final int FIRST_PORT = 20_000;
    private static final int LAST_PORT = 29_000;

    private final Properties lines = new Properties();
    private int next = FIRST_PORT;

    private StackSettings() {}

    /** Every server and service, each once. */
    static StackSettings all() {
        StackSettings settings = new StackSettings();
        for (String key : List.of(
                "postgres.port",
                "kafka.port",
                "kafka.controller.port",
                "keycloak.port",
                "keycloak.management",
                "documents.port",
                "prometheus.port")) {
            settings.lines.setProperty(key, Integer.toString(settings.port()));
        }
        settings.ports("web");
        // What is trained in the background would take time of the machine.
        settings.lines.setProperty("class-cache", "off");
        // Another site than web's localhost, as in most cities.
        settings.lines.setProperty("keycloak.host", "127.0.0.1");
        Address.services().forEach(settings::ports);
        return settings;
    }

    /** Every server once, every service and web twice, on the same stores. */
    static StackSettings doubled() {
        StackSettings settings = all();
        for (String service :
                Stream.concat(Address.services().stream(), Stream.of("web")).toList()) {
            String second = service + "-2";
            settings.ports(second);
            settings.lines.setProperty(service + ".replicas", "2");
            settings.named(service);
            settings.named(second);
        }
        return settings;
    }

    /** Every server and service once, but three brokers with three copies, of which two must be in sync. */
    static StackSettings onThreeBrokers() {
        StackSettings settings = all();
        for (String broker : List.of("kafka-2", "kafka-3")) {
            settings.lines.setProperty(broker + ".port", Integer.toString(settings.port()));
            settings.lines.setProperty(broker + ".controller.port", Integer.toString(settings.port()));
        }
        return settings.with("kafka.brokers", "3")
                .with("kafka.replication", "3")
                .with("kafka.min-insync", "2");
    }

    /** So that the database can tell which replica did something. */
    private void named(String part) {
        lines.setProperty(
                part + ".jvm",
                "-Xms48m -Xmx192m -Dquarkus.datasource.jdbc.additional-jdbc-properties.ApplicationName=" + part);
    }

    /** Each web is told of one replica of each service only; a property stands above what the environment says. */
    void inLanes() {
        for (String lane : List.of("", "-2")) {
            StringBuilder told = new StringBuilder(text("web" + lane + ".jvm"));
            for (String service : Address.services()) {
                told.append(" -Dkepu.door.services.")
                        .append(service)
                        .append("=http://127.0.0.1:")
                        .append(text(service + lane + ".port"));
            }
            lines.setProperty("web" + lane + ".jvm", told.toString());
        }
    }

    /** Another value of a setting. */
    StackSettings with(String key, String value) {
        lines.setProperty(key, value);
        return this;
    }

    /** These parts only; {@code venues-2} is another replica of {@code venues}, on the same database. */
    static StackSettings of(List<String> parts) {
        StackSettings settings = all();
        settings.lines.setProperty("parts", String.join(",", parts));
        for (String part : parts) {
            String service = part.replaceFirst("-\\d+$", "");
            if (Address.services().contains(service)) {
                settings.replica(part, service);
            }
        }
        return settings;
    }

    private void replica(String part, String service) {
        if (!part.equals(service)) {
            ports(part);
        }
        lines.setProperty(part + ".jar", "services/" + service + "/target/quarkus-app/quarkus-run.jar");
        lines.setProperty(part + ".after", "postgres,kafka");
        lines.setProperty(part + ".database", service);
        named(part);
    }

    private void ports(String service) {
        int port = port();
        lines.setProperty(service + ".port", Integer.toString(port));
        lines.setProperty(service + ".management", Integer.toString(port + MANAGEMENT_OFFSET));
    }

    /** The next port that is free, and so is the one for management. */
    private int port() {
        while (next < LAST_PORT) {
            int port = next++;
            if (isFree(port) && isFree(port + MANAGEMENT_OFFSET)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port from " + FIRST_PORT + " to " + LAST_PORT);
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    String text(String key) {
        return lines.getProperty(key);
    }

    void store(Path file) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            lines.store(writer, "Ports and parts of a whole-stack test.");
        }
    }
}
