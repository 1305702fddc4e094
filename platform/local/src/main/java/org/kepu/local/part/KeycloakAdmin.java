package org.kepu.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.kepu.local.Platform;

/** Calls of Keycloak's administration, in the name of the administrator whose password was drawn here. */
public final class KeycloakAdmin {

    /** The administrator of a new Keycloak. */
    public static final String NAME = "admin";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CONNECT_MILLIS = 10_000;
    /** A demonstration's realm brings 460 accounts in one call. */
    private static final int ANSWER_MILLIS = 180_000;

    private final String address;
    private final String token;

    private KeycloakAdmin(String address, String token) {
        this.address = address;
        this.token = token;
    }

    /** What Keycloak said. */
    public record Answer(int status, JsonNode body) {

        /** The body of a call that must succeed. */
        public JsonNode ok() {
            if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
                throw new IllegalStateException("Keycloak answered " + status);
            }
            return body;
        }
    }

    /** Signs in; empty where the administrator has another password by now. */
    public static Optional<KeycloakAdmin> signIn(Platform platform) throws IOException {
        String address = platform.settings().keycloakReach();
        String form = Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        NAME,
                        "password",
                        platform.secrets().password("keycloak.admin"))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        Answer signIn = new KeycloakAdmin(address, "")
                .call(
                        "POST",
                        "/realms/master/protocol/openid-connect/token",
                        "application/x-www-form-urlencoded",
                        form);
        if (signIn.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            return Optional.empty();
        }
        return Optional.of(
                new KeycloakAdmin(address, signIn.ok().path("access_token").asText()));
    }

    /** Reads a path below {@code /admin}. */
    public Answer get(String path) throws IOException {
        return call("GET", "/admin" + path, "application/json", "");
    }

    /** Creates below {@code /admin} what the JSON text says. */
    public Answer post(String path, String json) throws IOException {
        return call("POST", "/admin" + path, "application/json", json);
    }

    /** Writes below {@code /admin} what the JSON text says. */
    public Answer put(String path, String json) throws IOException {
        return call("PUT", "/admin" + path, "application/json", json);
    }

    private Answer call(String method, String path, String type, String body) throws IOException {
        HttpURLConnection connection =
                (HttpURLConnection) URI.create(address + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(CONNECT_MILLIS);
        connection.setReadTimeout(ANSWER_MILLIS);
        try {
            connection.setRequestProperty("Content-Type", type);
            if (!token.isEmpty()) {
                connection.setRequestProperty("Authorization", "Bearer " + token);
            }
            if (!body.isEmpty()) {
                connection.setDoOutput(true);
                try (OutputStream out = connection.getOutputStream()) {
                    out.write(body.getBytes(StandardCharsets.UTF_8));
                }
            }
            int status = connection.getResponseCode();
            if (status >= HttpURLConnection.HTTP_BAD_REQUEST) {
                return new Answer(status, JSON.nullNode());
            }
            try (InputStream in = connection.getInputStream()) {
                return new Answer(status, JSON.readTree(in));
            }
        } finally {
            connection.disconnect();
        }
    }
}
