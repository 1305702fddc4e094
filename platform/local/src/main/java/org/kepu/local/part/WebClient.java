package org.kepu.local.part;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.local.Platform;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client {@code kepu-web} of the realm, whose addresses must be those web has now: the realm was imported when the state
 * folder was new, and ports and host names may have changed since.
 */
record WebClient(Platform platform) {

    private static final Logger LOG = LoggerFactory.getLogger(WebClient.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CLIENT = "kepu-web";
    private static final int MILLIS = 10_000;

    private record Answer(int status, JsonNode body) {}

    /** Writes the addresses where they are others than the last time; {@code IllegalStateException} to be asked again. */
    void register() {
        String web = platform.settings().webUrl();
        Path last = platform.state().data(Keycloak.NAME).resolve("web-url");
        try {
            if (Files.exists(last) && Files.readString(last).equals(web)) {
                return;
            }
            if (write(web)) {
                Files.writeString(last, web);
            }
        } catch (IOException e) {
            throw new IllegalStateException("the addresses of " + CLIENT + " could not be written", e);
        }
    }

    private boolean write(String web) throws IOException {
        Answer signIn = signIn();
        if (signIn.status() == HttpURLConnection.HTTP_UNAUTHORIZED) {
            LOG.warn(
                    "Keycloak's administrator has another password than the one drawn here: whether {} may send people back"
                            + " to {} must be seen to by hand",
                    CLIENT,
                    web);
            return false;
        }
        String token = ok(signIn).path("access_token").asText();
        String clients = "/admin/realms/" + platform.realm() + "/clients";
        JsonNode found =
                ok(call("GET", clients + "?clientId=" + CLIENT, token, "")).path(0);
        if (!(found instanceof ObjectNode client)) {
            LOG.warn("the realm {} has no client {}: nobody can sign in with a browser", platform.realm(), CLIENT);
            return false;
        }
        client.put("rootUrl", web);
        client.putArray("redirectUris").add(web + "/*");
        client.withObject("/attributes")
                .put("post.logout.redirect.uris", web + "/*")
                .put("backchannel.logout.url", web + "/session/back-channel-logout");
        ok(call("PUT", clients + "/" + client.path("id").asText(), token, JSON.writeValueAsString(client)));
        return true;
    }

    private Answer signIn() throws IOException {
        String form = Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "admin",
                        "password", platform.secrets().password("keycloak.admin"))
                .entrySet()
                .stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return call("POST", "/realms/master/protocol/openid-connect/token", "", form);
    }

    private Answer call(String method, String path, String token, String body) throws IOException {
        HttpURLConnection connection = (HttpURLConnection)
                URI.create(platform.settings().keycloakReach() + path).toURL().openConnection();
        connection.setRequestMethod(method);
        connection.setConnectTimeout(MILLIS);
        connection.setReadTimeout(MILLIS);
        try {
            if (token.isEmpty()) {
                connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
            } else {
                connection.setRequestProperty("Authorization", "Bearer " + token);
                connection.setRequestProperty("Content-Type", "application/json");
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

    private static JsonNode ok(Answer answer) {
        if (answer.status() >= HttpURLConnection.HTTP_BAD_REQUEST) {
            throw new IllegalStateException("Keycloak answered " + answer.status());
        }
        return answer.body();
    }
}
