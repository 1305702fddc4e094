package org.kepu.bench.stack;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

/**
 * Stands where Keycloak would: shows a public key under Keycloak's addresses and signs tokens with the private one. The
 * services check these tokens exactly as Keycloak's (RS256, key set fetched from the issuer, issuer, audience, times), and a
 * thousand sign-ins by password, a minute of CPU, are spared.
 */
public final class SignIn implements AutoCloseable {

    private static final String REALM = "/auth/realms/kepu";

    private final HttpServer server;
    private final TokenSigner signer;

    private SignIn(HttpServer server, TokenSigner signer) {
        this.server = server;
        this.signer = signer;
    }

    /** Opens at the port of Keycloak. */
    public static SignIn open(int port, Clock clock, Duration life) {
        // The local stack names the issuer so, and tokens must name the same.
        String issuer = "http://localhost:" + port + REALM;
        TokenSigner signer = TokenSigner.withNewKey(issuer, clock, life);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
            Map<String, String> pages = Map.of(
                    REALM + "/.well-known/openid-configuration", discovery(issuer), REALM + "/certs", signer.keySet());
            pages.forEach((path, text) -> server.createContext(path, exchange -> {
                byte[] body = text.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                try (OutputStream out = exchange.getResponseBody()) {
                    out.write(body);
                }
            }));
            server.start();
            return new SignIn(server, signer);
        } catch (IOException e) {
            throw new UncheckedIOException("the sign-in of the bench cannot listen on port " + port, e);
        }
    }

    private static String discovery(String issuer) {
        return """
                {"issuer":"%1$s","jwks_uri":"%1$s/certs","authorization_endpoint":"%1$s/auth","token_endpoint":"%1$s/token",
                 "introspection_endpoint":"%1$s/introspect","userinfo_endpoint":"%1$s/userinfo",
                 "end_session_endpoint":"%1$s/logout","response_types_supported":["code"],
                 "subject_types_supported":["public"],"id_token_signing_alg_values_supported":["RS256"]}
                """.formatted(issuer);
    }

    /** A token of an account with these grants, each {@code role@placeCode}. */
    public String token(String account, String... grants) {
        return signer.sign(account, grants);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
