package org.kepu.venues.accounts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.kepu.testkit.Wire;

/**
 * The sign-in server of a test, asked past the service under test.
 *
 * @param address where it listens
 * @param wire between it and the service, which a test may cut
 * @param peopleSecret of the service's client
 * @param adminPassword of its own first administrator
 */
record RealKeycloak(String address, Wire wire, String peopleSecret, String adminPassword) {

    static final String REALM = "kepu-demo";
    static final String PASSWORD = "Kepu-Demo-2024";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What it answered. */
    record Answer(int status, JsonNode body) {}

    /** The fixed id of an account of the demonstration. */
    static String sub(String userName) {
        return UUID.nameUUIDFromBytes(("kepu-demo:" + userName).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Signs somebody in by password, as the day player does. */
    Answer signIn(String userName, String password) {
        return token(
                REALM,
                Map.of("grant_type", "password", "client_id", "kepu-day", "username", userName, "password", password));
    }

    /** Goes on with a session. */
    Answer refresh(String refreshToken) {
        return token(
                REALM, Map.of("grant_type", "refresh_token", "client_id", "kepu-day", "refresh_token", refreshToken));
    }

    /** The grants in the token of somebody of the demonstration who signs in now. */
    List<String> grantsOf(String userName) {
        JsonNode claims = claims(signIn(userName, PASSWORD));
        return claims.path("kepu_grants").valueStream().map(JsonNode::asText).toList();
    }

    private static JsonNode claims(Answer signIn) {
        try {
            String claims = signIn.body().path("access_token").asText().split("\\.", -1)[1];
            return JSON.readTree(Base64.getUrlDecoder().decode(claims));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The token of the service's own account. */
    String peopleToken() {
        return text(token(
                REALM,
                Map.of("grant_type", "client_credentials", "client_id", "kepu-people", "client_secret", peopleSecret)));
    }

    /** The token of somebody who may do anything. */
    String adminToken() {
        return text(token(
                "master",
                Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        "admin-cli",
                        "username",
                        "admin",
                        "password",
                        adminPassword)));
    }

    private static String text(Answer token) {
        return token.body().path("access_token").asText();
    }

    private Answer token(String realm, Map<String, String> form) {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(address + "/realms/" + realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** A call of its admin interface, below the realm. */
    Answer asked(String token, String method, String path, Object body) {
        return send(HttpRequest.newBuilder(URI.create(address + "/admin/realms/" + REALM + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(JSON.valueToTree(body).toString()))
                .build());
    }

    /** An account as it keeps it. */
    ObjectNode account(String sub) {
        return (ObjectNode)
                asked(adminToken(), "GET", "/users/" + sub, Map.of()).body();
    }

    /** Whether an account has a password. */
    boolean hasPassword(String sub) {
        return !asked(adminToken(), "GET", "/users/" + sub + "/credentials", Map.of())
                .body()
                .isEmpty();
    }

    /** Sets the grants of an account past the service under test, as somebody in its own console would. */
    void grantOutside(String sub, String... grants) {
        ObjectNode account = account(sub);
        account.withObject("/attributes").set("kepu_grants", JSON.valueToTree(grants));
        Answer answer = asked(adminToken(), "PUT", "/users/" + sub, account);
        if (answer.status() != 204) {
            throw new IllegalStateException("Keycloak answered " + answer.status());
        }
    }

    private static Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), JSON.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
