package org.kepu.venues.directory;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;

/** HTTP to Keycloak's admin interface with the service account's token, which is fetched anew before it ends. */
@ApplicationScoped
class DirectoryCalls {

    /** A token is used until this long before its end. */
    private static final int MARGIN_SECONDS = 30;

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final DirectoryConfig config;
    private final ObjectMapper json;
    private final HttpClient http;
    private volatile @Nullable Token token;

    private record Token(String value, Instant usableUntil) {}

    DirectoryCalls(DirectoryConfig config, ObjectMapper json) {
        this.config = config;
        this.json = json;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.connectTimeout())
                .build();
    }

    @PreDestroy
    void close() {
        http.shutdownNow();
    }

    boolean isConfigured() {
        return config.clientSecret().filter(secret -> !secret.isBlank()).isPresent();
    }

    JsonNode get(String path) {
        return asked(path, "GET", BodyPublishers.noBody());
    }

    void post(String path, JsonNode body) {
        asked(path, "POST", BodyPublishers.ofString(written(body)));
    }

    void put(String path, JsonNode body) {
        asked(path, "PUT", BodyPublishers.ofString(written(body)));
    }

    static String query(Map<String, String> parameters) {
        return new TreeMap<>(parameters)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&", "?", ""));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private JsonNode asked(String path, String method, BodyPublisher body) {
        HttpResponse<String> answer = sent(path, method, body, token());
        if (answer.statusCode() == UNAUTHORIZED) {
            // The server was restarted with other keys, or the secret changed: once with a new token.
            token = null;
            answer = sent(path, method, body, token());
        }
        int status = answer.statusCode();
        if (status == UNAUTHORIZED || status == FORBIDDEN || status >= 500) {
            throw new DirectoryAway("status=" + status);
        }
        if (status >= 400) {
            throw new DirectoryRefused(status);
        }
        return read(answer.body());
    }

    private HttpResponse<String> sent(String path, String method, BodyPublisher body, String bearer) {
        URI address = URI.create(config.address() + "/admin/realms/" + encoded(config.realm()) + path);
        return send(HttpRequest.newBuilder(address)
                .timeout(config.answerTimeout())
                .header("Authorization", "Bearer " + bearer)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json")
                .method(method, body)
                .build());
    }

    private String token() {
        Token known = token;
        if (known != null && WallTime.instant().isBefore(known.usableUntil())) {
            return known.value();
        }
        Token fresh = fetched();
        token = fresh;
        return fresh.value();
    }

    private Token fetched() {
        String secret = config.clientSecret()
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> new DirectoryAway("kepu.directory.client-secret is not set"));
        String form = query(Map.of(
                        "grant_type", "client_credentials", "client_id", config.client(), "client_secret", secret))
                .substring(1);
        URI address =
                URI.create(config.address() + "/realms/" + encoded(config.realm()) + "/protocol/openid-connect/token");
        HttpResponse<String> answer = send(HttpRequest.newBuilder(address)
                .timeout(config.answerTimeout())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
        if (answer.statusCode() != 200) {
            throw new DirectoryAway("no token for " + config.client() + ", status=" + answer.statusCode());
        }
        JsonNode body = read(answer.body());
        long seconds = Math.max(1, body.path("expires_in").asLong() - MARGIN_SECONDS);
        return new Token(body.path("access_token").asText(), WallTime.instant().plusSeconds(seconds));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new DirectoryAway(e.getClass().getSimpleName());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DirectoryAway("interrupted");
        }
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            // Not its message: it quotes what could not be read.
            throw new DirectoryAway("an answer that is no JSON");
        }
    }

    private String written(JsonNode body) {
        try {
            return json.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request cannot be written as JSON", e);
        }
    }
}
