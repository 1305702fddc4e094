package org.kepu.bench.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Ports of the bench's own platform, far from those of {@code make up}, so that a running platform is not disturbed.
 *
 * @param base added to the usual ports
 */
public record Ports(int base) {

    static final List<String> SERVICES = List.of("venues", "volunteers", "events", "metrics");

    private static final Map<String, Integer> USUAL = Map.of(
            "postgres",
            5433,
            "kafka",
            9092,
            "kafka.controller",
            9093,
            "keycloak",
            8180,
            "venues",
            8081,
            "volunteers",
            8082,
            "events",
            8083,
            "metrics",
            8085);

    public Ports {
        if (base < 0 || base > 50_000) {
            throw new IllegalArgumentException("base must be between 0 and 50000, was " + base);
        }
    }

    /** The port of a part: {@code postgres}, {@code kafka}, {@code keycloak} or a service. */
    public int of(String part) {
        Integer usual = USUAL.get(part);
        if (usual == null) {
            throw new IllegalArgumentException("no port is known for " + part);
        }
        return base + usual;
    }

    /** Lines over {@code local.properties}. */
    String settings() {
        String ports = USUAL.keySet().stream()
                .sorted()
                .map(part -> part + ".port=" + of(part))
                .collect(Collectors.joining("\n"));
        String management = SERVICES.stream()
                .map(service -> service + ".management=" + (of(service) + 1000))
                .collect(Collectors.joining("\n"));
        return "# Written by the bench.\n" + ports + "\n" + management + "\nparts=postgres,kafka,"
                + String.join(",", SERVICES) + "\n";
    }
}
