package org.kepu.door.provider;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.kepu.door.DoorConfig;

/** The calls to the sign-in provider that the code flow does not make: renewing tokens, ending its session. They block. */
@ApplicationScoped
public class Provider {

    /** This door's name at the provider. */
    public static final String CLIENT = "kepu-web";

    private static final Logger LOG = Logger.getLogger(Provider.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http;
    private final String issuer;
    private final String realm;
    private final String authorization;
    private final Duration patience;

    @Inject
    Provider(DoorConfig config) {
        this(
                config.provider().issuer(),
                config.provider().address().orElse(config.provider().issuer()),
                config.clientSecret(),
                config.provider().patience());
    }

    /**
     * A provider at an address.
     *
     * @param issuer as it stands in tokens and as browsers reach it
     * @param address as this service reaches it
     */
    public Provider(URI issuer, URI address, String clientSecret, Duration patience) {
        this.patience = patience;
        this.http = HttpClient.newBuilder().connectTimeout(patience).build();
        this.issuer = issuer.toString();
        this.realm = address.toString();
        String credentials = encode(CLIENT) + ":" + encode(clientSecret);
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }

    /** Who issues tokens, as it stands in them. */
    public String issuer() {
        return issuer;
    }

    /** Where this service reads the keys tokens are verified with. */
    public String keysAddress() {
        return realm + "/protocol/openid-connect/certs";
    }

    /** Where a browser ends its session at the provider by itself, and comes back from. */
    public String endSessionAddress(URI back) {
        return issuer + "/protocol/openid-connect/logout?client_id=" + CLIENT + "&post_logout_redirect_uri="
                + encode(back.toString());
    }

    /** New tokens for a refresh token. */
    public Renewal renew(Tokens old) {
        return post("token", Map.of("grant_type", "refresh_token", "refresh_token", old.refresh()))
                .map(answer -> renewal(answer, old))
                .orElseGet(Renewal.Away::new);
    }

    /** Ends the provider's session behind a refresh token; true where it is over now. */
    public boolean end(Tokens tokens) {
        // 400: it was over before.
        return post("logout", Map.of("refresh_token", tokens.refresh()))
                .map(answer -> answer.statusCode() < 300 || answer.statusCode() == 400)
                .orElse(false);
    }

    private static Renewal renewal(HttpResponse<String> answer, Tokens old) {
        JsonNode body = json(answer.body());
        if (answer.statusCode() == 400 && body.path("error").asText().equals("invalid_grant")) {
            return new Renewal.Ended();
        }
        if (answer.statusCode() != 200 || !body.hasNonNull("access_token")) {
            LOG.warnf("the sign-in provider renews no tokens: status=%d", answer.statusCode());
            return new Renewal.Away();
        }
        return new Renewal.Renewed(new Tokens(
                body.path("access_token").asText(),
                body.path("refresh_token").asText(old.refresh()),
                body.path("id_token").asText(old.id())));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            LOG.debug("the sign-in provider answered without JSON", e);
            return JSON.createObjectNode();
        }
    }

    private Optional<HttpResponse<String>> post(String endpoint, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/" + endpoint))
                .timeout(patience)
                .header("Authorization", authorization)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return Optional.of(http.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            LOG.warnf(
                    "the sign-in provider does not answer: reason=%s",
                    e.getClass().getSimpleName());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
