package org.kepu.observability.reading;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** The sign-in server, asked for the keys it signs with: what a service needs of it. */
@ApplicationScoped
class SignInPart implements Part {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final Optional<String> server;
    private @Nullable HttpClient http;

    SignInPart(@ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> server) {
        this.server = server;
    }

    @Override
    public String part() {
        return "keycloak";
    }

    @Override
    public boolean isUsed() {
        return server.isPresent();
    }

    @Override
    public void ask() throws IOException, InterruptedException {
        if (http == null) {
            http = HttpClient.newBuilder().connectTimeout(LIMIT).build();
        }
        HttpRequest keys = HttpRequest.newBuilder(URI.create(server.orElseThrow() + "/protocol/openid-connect/certs"))
                .timeout(LIMIT)
                .build();
        int status = http.send(keys, HttpResponse.BodyHandlers.discarding()).statusCode();
        if (status != 200) {
            throw new IOException("the sign-in server answers " + status);
        }
    }

    @PreDestroy
    void close() {
        if (http != null) {
            http.shutdownNow();
        }
    }
}
