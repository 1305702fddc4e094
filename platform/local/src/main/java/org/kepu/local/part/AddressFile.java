package org.kepu.local.part;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kepu.local.Platform;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;

/**
 * {@code run/addresses.properties}: where other programs (the day player, benches, whole-stack tests) find this platform.
 *
 * <p>Keys: {@code mode}, {@code realm}, {@code city-time.file} (demonstration only), {@code keycloak.url},
 * {@code kafka.bootstrap}, {@code postgres.url} (without a database), {@code documents.url}, and for each service
 * {@code <service>.url} and {@code <service>.management}; {@code web.public} is where browsers find web. Only parts that run
 * here are named.
 */
public record AddressFile(Platform platform) {

    /** Where the file of a state folder lies. */
    public Path path() {
        return platform.state().run().resolve("addresses.properties");
    }

    /** Writes it anew. */
    public void write(Parts parts) {
        Map<String, String> lines = new TreeMap<>();
        lines.put("mode", platform.mode());
        lines.put("realm", platform.realm());
        if (platform.isDemo()) {
            lines.put("city-time.file", platform.state().cityTime().toString());
        }
        parts.present().forEach(part -> lines.putAll(addresses(part)));
        if (lines.containsKey("web.url")) {
            lines.put("web.public", platform.settings().webUrl());
        }
        try {
            Files.writeString(
                    path(),
                    lines.entrySet().stream()
                            .map(line -> line.getKey() + "=" + line.getValue())
                            .collect(Collectors.joining("\n", "", "\n")));
        } catch (IOException e) {
            throw new Refusal("The addresses cannot be written to " + path() + ": " + e.getMessage() + ".", e);
        }
    }

    private Map<String, String> addresses(Part part) {
        Settings settings = platform.settings();
        String host = settings.reach();
        return switch (part.name()) {
            case Postgres.NAME -> Map.of("postgres.url", Postgres.url(platform, ""));
            case Kafka.NAME ->
                Map.of(
                        "kafka.bootstrap",
                        Kafka.bootstrap(platform),
                        "kafka.client",
                        platform.state()
                                .secrets()
                                .resolve(Principals.FILE_OF_ADMIN)
                                .toString());
            case Keycloak.NAME -> Map.of("keycloak.url", settings.keycloakUrl());
            case Web.NAME ->
                Map.of(
                        "web.url",
                        settings.lan() == null ? "http://" + host + ":" + settings.port("web.port") : settings.webUrl(),
                        "web.management",
                        "http://" + host + ":" + settings.port("web.management"));
            case Documents.NAME -> Map.of("documents.url", "mongodb://" + host + ":" + settings.port("documents.port"));
            default ->
                part instanceof Service service
                        ? Map.of(
                                part.name() + ".url", service.reachedAt(),
                                part.name() + ".management", service.managedAt())
                        : Map.of();
        };
    }
}
