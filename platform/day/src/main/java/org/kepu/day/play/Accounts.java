package org.kepu.day.play;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Signs demonstration accounts in by password and keeps their tokens until shortly before they end. */
final class Accounts {

    /** Tokens live five minutes; one that ends within this time is fetched anew. */
    private static final Duration MARGIN = Duration.ofSeconds(45);

    private final HttpClient http;
    private final Address address;
    private final String password;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    Accounts(HttpClient http, Address address, String password) {
        this.http = http;
        this.address = address;
        this.password = password;
    }

    private record Token(String text, long endsAtNanos) {
        boolean isGood() {
            return endsAtNanos - System.nanoTime() > MARGIN.toNanos();
        }
    }

    /** A token of this account. */
    String token(String username) throws IOException, InterruptedException {
        Token token = tokens.get(username);
        if (token == null || !token.isGood()) {
            token = signIn(username);
            tokens.put(username, token);
        }
        return token.text();
    }

    private Token signIn(String username) throws IOException, InterruptedException {
        String form = "grant_type=password&client_id=kepu-day&scope=openid&username=" + encode(username) + "&password="
                + encode(password);
        HttpRequest request = HttpRequest.newBuilder(address.token())
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(
                    "the demonstration account " + username + " cannot sign in: status " + response.statusCode());
        }
        JsonNode body = json.readTree(response.body());
        long lifetime = Duration.ofSeconds(body.path("expires_in").asLong()).toNanos();
        return new Token(body.path("access_token").asText(), System.nanoTime() + lifetime);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
