package org.kepu.day.play;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Where the platform listens; one set of ports a machine ("On one machine" in the architecture).
 *
 * @param ports by part; {@code venues-2} is another replica of {@code venues}, and calls go to any of them
 */
public record Address(String host, Map<String, Integer> ports) {

    private static final int MANAGEMENT_OFFSET = 1000;

    private static final Map<String, Integer> USUAL = Map.of(
            "venues", 8081, "volunteers", 8082, "events", 8083, "content", 8084, "metrics", 8085, "keycloak", 8180);

    public Address {
        ports = Map.copyOf(ports);
    }

    /** The addresses of {@code make up}; where {@code KEPU_SETTINGS} names a file, its ports. */
    public static Address local() {
        return of(System.getenv("KEPU_SETTINGS"));
    }

    /**
     * The addresses of a platform started with this settings file.
     *
     * @param settings path of a properties file whose {@code <part>.port} replace the usual ports; null for none
     */
    public static Address of(@Nullable String settings) {
        Properties changed = new Properties();
        if (settings != null && !settings.isBlank()) {
            try (Reader reader = Files.newBufferedReader(Path.of(settings))) {
                changed.load(reader);
            } catch (IOException e) {
                throw new IllegalStateException("cannot read the settings file " + settings, e);
            }
        }
        Map<String, Integer> ports = new HashMap<>();
        USUAL.forEach((part, port) -> ports.put(
                part,
                Integer.valueOf(
                        changed.getProperty(part + ".port", port.toString()).strip())));
        for (String service : services()) {
            for (int number = 2; changed.containsKey(service + "-" + number + ".port"); number++) {
                String replica = service + "-" + number;
                ports.put(
                        replica,
                        Integer.valueOf(changed.getProperty(replica + ".port").strip()));
            }
        }
        return new Address("127.0.0.1", ports);
    }

    public static List<String> services() {
        return List.of("venues", "volunteers", "events", "content", "metrics");
    }

    /** An address of the public HTTP API: the path names its service, {@code /api/<service>/v1/…}. */
    public URI api(String path) {
        String service = path.split("/", 4)[2];
        List<String> replicas = replicas(service);
        String replica = replicas.get(ThreadLocalRandom.current().nextInt(replicas.size()));
        return URI.create("http://" + host + ":" + port(replica) + path);
    }

    /** A service and its further replicas. */
    public List<String> replicas(String service) {
        List<String> replicas = new ArrayList<>(List.of(service));
        for (int number = 2; ports.containsKey(service + "-" + number); number++) {
            replicas.add(service + "-" + number);
        }
        return replicas;
    }

    /** An address on a service's management port. */
    public URI management(String service, String path) {
        return URI.create("http://" + host + ":" + (port(service) + MANAGEMENT_OFFSET) + path);
    }

    /** The token endpoint of the demonstration realm. */
    public URI token() {
        return URI.create(
                "http://" + host + ":" + port("keycloak") + "/auth/realms/kepu-demo/protocol/openid-connect/token");
    }

    private int port(String name) {
        Integer port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("no address is known for \"" + name + "\"");
        }
        return port;
    }
}
