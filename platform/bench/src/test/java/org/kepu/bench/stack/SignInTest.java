package org.kepu.bench.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);
    private static final Base64.Decoder URL = Base64.getUrlDecoder();

    private final ObjectMapper json = new ObjectMapper();

    private JsonNode page(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            return json.readTree(
                    http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void shouldSignTokensWithTheKeyItShowsUnderTheIssuerItNames() throws Exception {
        // Given
        int port = freePort();
        try (SignIn signIn = SignIn.open(port, CLOCK, Duration.ofHours(1))) {
            JsonNode discovery =
                    page("http://127.0.0.1:" + port + "/auth/realms/kepu/.well-known/openid-configuration");
            JsonNode key = page("http://127.0.0.1:" + port + "/auth/realms/kepu/certs")
                    .path("keys")
                    .get(0);

            // When
            String token = signIn.token("17", "operator@410900000000");

            // Then
            JsonNode claims = json.readTree(URL.decode(token.split("\\.", -1)[1]));
            assertThat(claims.path("iss").asText())
                    .isEqualTo(discovery.path("issuer").asText());
            assertThat(claims.path("sub").asText()).isEqualTo("17");
            assertThat(claims.path("exp").asLong() - claims.path("iat").asLong())
                    .isEqualTo(3_600);
            assertThat(claims.path("kepu_grants").get(0).asText()).isEqualTo("operator@410900000000");
            assertThat(isSigned(token, key)).isTrue();
        }
    }

    private static boolean isSigned(String token, JsonNode key) throws GeneralSecurityException {
        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(
                        new BigInteger(1, URL.decode(key.path("n").asText())),
                        new BigInteger(1, URL.decode(key.path("e").asText())))));
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(URL.decode(token.substring(end + 1)));
    }
}
