package org.kepu.day.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Moves city time through the one file every service of a demonstration follows, and waits until all of them say they have.
 * City time only runs forward.
 */
public final class CityClock {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path file;
    private final Address address;
    private final List<String> services;
    private final ZoneId zone;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    public CityClock(Path file, Address address, List<String> services, ZoneId zone) {
        this.file = file;
        this.address = address;
        this.services = List.copyOf(services);
        this.zone = zone;
    }

    /** The services that run, as their management ports say. */
    public static List<String> running(Address address) {
        CityClock asker = new CityClock(Path.of("."), address, List.of(), ZoneId.of("UTC"));
        return Address.services().stream()
                .filter(service -> asker.state(service).has("cityTime"))
                .toList();
    }

    /** City time now. */
    public OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now().plus(offset()), zone);
    }

    /** Moves city time to at least this moment; a moment that has passed changes nothing. */
    public void moveTo(OffsetDateTime moment) {
        Duration wanted = Duration.between(Instant.now(), moment.toInstant());
        if (wanted.compareTo(offset()) <= 0 && Files.exists(file)) {
            return;
        }
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, wanted.toString());
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new IllegalStateException("cannot write the city-time file " + file, e);
        }
        services.forEach(service -> awaitOffset(service, wanted));
    }

    private void awaitOffset(String service, Duration wanted) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        Backoff backoff = new Backoff();
        while (!isAt(service, wanted)) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(service + " does not follow the city-time file");
            }
            backoff.rest();
        }
    }

    /** Whether a replica answers and all that answer follow; one that is being started reads the file before it does. */
    private boolean isAt(String service, Duration wanted) {
        List<Duration> reported = address.replicas(service).stream()
                .map(this::state)
                .filter(state -> !state.isMissingNode())
                .map(CityClock::offset)
                .toList();
        return !reported.isEmpty() && reported.stream().allMatch(wanted::equals);
    }

    private static Duration offset(JsonNode state) {
        JsonNode offset = state.path("cityTime").path("offset");
        return offset.isTextual() ? Duration.parse(offset.asText()) : Duration.ZERO;
    }

    /** What a service says of itself, or nothing where it does not answer. */
    private JsonNode state(String service) {
        try {
            HttpResponse<String> response = http.send(
                    HttpRequest.newBuilder(address.management(service, "/q/kepu"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return json.readTree(response.body());
        } catch (IOException e) {
            // The service is being started or killed, or is not there.
            return MissingNode.getInstance();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Duration offset() {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the city-time file " + file, e);
        }
    }
}
