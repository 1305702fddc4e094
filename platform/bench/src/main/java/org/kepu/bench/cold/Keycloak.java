package org.kepu.bench.cold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;

/** The real Keycloak of a demonstration: invented accounts sign in by the password everybody knows. */
final class Keycloak {

    private static final String PASSWORD = "Kepu-Demo-2024";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI tokens;

    Keycloak(InetSocketAddress address) {
        // Named as the local stack names it, because the token says where it came from.
        this.tokens = URI.create(
                "http://localhost:" + address.getPort() + "/auth/realms/kepu-demo/protocol/openid-connect/token");
    }

    /** A token of an account. */
    String token(String account) {
        String form =
                "grant_type=password&client_id=kepu-day&scope=openid&username=" + account + "&password=" + PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(
                        account + " cannot sign in: " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body()).path("access_token").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whose token it is. */
    String subject(String token) {
        try {
            JsonNode claims = json.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
            return claims.path("sub").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
