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

    /** Every service, and the one with nothing in it. */
    private static final List<String> SERVICES =
            List.of("venues", "volunteers", LocalStack.WITHOUT_OUTBOX, "events", "content", "metrics", "web", "empty");

    private static final Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("postgres", 5433),
            Map.entry("kafka", 9092),
            Map.entry("kafka.controller", 9093),
            Map.entry("keycloak", 8180),
            Map.entry("documents", 27018),
            Map.entry("web", 8080),
            Map.entry("venues", 8081),
            Map.entry("volunteers", 8082),
            Map.entry(LocalStack.WITHOUT_OUTBOX, 8282),
            Map.entry("events", 8083),
            Map.entry("content", 8084),
            Map.entry("metrics", 8085),
            Map.entry("empty", 8086));

    /** The service with nothing in it is no part of the platform; it has the heap of the others and one port. */
    private static final String EMPTY = """
            empty.jar=platform/empty/target/quarkus-app/quarkus-run.jar
            empty.jvm=-Xms48m -Xmx192m
            """;

    /** A replica of volunteers with a program of its own. */
    private static final String WITHOUT_OUTBOX =
            LocalStack.WITHOUT_OUTBOX + ".jar=platform/without-outbox/target/quarkus-app/quarkus-run.jar\n";

    public Ports {
        if (base < 0 || base > 50_000) {
            throw new IllegalArgumentException("base must be between 0 and 50000, was " + base);
        }
    }

    /** The port of a part. */
    public int of(String part) {
        Integer usual = USUAL.get(part);
        if (usual == null) {
            throw new IllegalArgumentException("no port is known for " + part);
        }
        return base + usual;
    }

    /** The port of a service's health and metrics. */
    public int management(String service) {
        return service.equals("empty") ? of(service) : of(service) + 1000;
    }

    /** Lines over {@code local.properties}. */
    String settings() {
        String ports = USUAL.keySet().stream()
                .sorted()
                .map(part -> part + ".port=" + of(part))
                .collect(Collectors.joining("\n"));
        String management = SERVICES.stream()
                .map(service -> service + ".management=" + management(service))
                .collect(Collectors.joining("\n"));
        return "# Written by the bench.\n" + ports + "\nkeycloak.management=" + (of("keycloak") + 1000) + "\n"
                + management + "\n" + "class-cache=off\n" + EMPTY + WITHOUT_OUTBOX;
    }
}
