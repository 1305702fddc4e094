package org.kepu.door;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.door.provider.Claims;

/**
 * A phone in the same network ({@code make up LAN=1}): one HTTPS address vouched for by a generated authority, behind it the
 * door and the real Keycloak.
 */
@QuarkusTest
@TestProfile(LanDoor.class)
class LanIT {

    private static final String COOKIE = "__Host-kepu";
    private static final Pattern PARTS = Pattern.compile("(?:href|src)=\"([^\"#]+\\.(?:css|js|ico|svg|png)[^\"]*)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RealKeycloak KEYCLOAK = RealKeycloak.running();

    @Inject
    AgroalDataSource database;

    private final Browser phone = phone();
    private final KeycloakAdmin admin = new KeycloakAdmin();

    /** Speaks HTTP/2, as phones do, and trusts nobody but the authority. */
    private static Browser phone() {
        try (InputStream certificate = Files.newInputStream(KEYCLOAK.authority())) {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry(
                    "authority", CertificateFactory.getInstance("X.509").generateCertificate(certificate));
            TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
            trust.init(trusted);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return new Browser(
                    URI.create(KEYCLOAK.lanUrl()),
                    HttpClient.newBuilder().sslContext(tls).build());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isSignedIn() {
        return from(phone.get("/session").body()).getBoolean("signedIn");
    }

    /** The access token a service is shown. */
    private String shown() {
        try {
            String seen = phone.get("/api/venues/v1/venues").body();
            return new ObjectMapper()
                    .readValue(seen, EchoService.Seen.class)
                    .headers()
                    .getOrDefault("authorization", List.of(""))
                    .getFirst();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void letAccessTokensEnd() throws SQLException {
        try (var connection = database.getConnection();
                var update = connection.prepareStatement("update web_session set access_ends_at = ?")) {
            update.setObject(1, WallTime.instant().minusSeconds(1).atOffset(ZoneOffset.UTC));
            assertThat(update.executeUpdate()).isPositive();
        }
    }

    @Test
    void shouldSignInRenewAndSignOutByOneAddressAndNeverShowTheProviderTheSession()
            throws SQLException, IOException, InterruptedException {
        // Given
        URI lan = URI.create(KEYCLOAK.lanUrl());

        // When
        HttpResponse<String> page = phone.signIn("volunteer-061", "/m/hours?year=2024");
        String cookie = phone.cookie(COOKIE);
        String device = phone.cookie("__Host-device");
        var session = from(phone.get("/session").body());
        String first = shown();
        letAccessTokensEnd();
        String renewed = await().atMost(PATIENCE).until(this::shown, token -> !token.equals(first));
        HttpResponse<String> signOut = phone.post("/session/sign-out", "");

        // Then
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.version()).isEqualTo(HttpClient.Version.HTTP_2);
        assertThat(page.uri()).isEqualTo(lan.resolve("/m/hours?year=2024"));
        assertThat(phone.visited())
                .allSatisfy(uri -> assertThat(uri.getAuthority()).isEqualTo(lan.getAuthority()));
        assertThat(session.getBoolean("signedIn")).isTrue();
        assertThat(session.getString("name")).contains("志愿者061");
        assertThat(List.of(first, renewed))
                .allSatisfy(token -> assertThat(
                                Claims.of(token.replace("Bearer ", "")).text("iss"))
                        .contains(lan + "/auth/realms/kepu-demo"));
        assertThat(signOut.statusCode()).isEqualTo(200);
        assertThat(isSignedIn()).isFalse();
        assertThat(admin.sessions(session.getString("account"))).isZero();
        phone.setCookie(COOKIE, cookie);
        assertThat(isSignedIn()).isFalse();
        assertThat(phone.follow(phone.get("/session/sign-in?to=/m/")).body()).contains("kc-form-login");
        assertThat(cookie).hasSize(43);
        assertThat(device).isNotEmpty();
        assertThat(Overheard.running().said())
                .containsIgnoringCase("X-Forwarded-Proto: https")
                .contains("AUTH_SESSION_ID=", "username=volunteer-061")
                .doesNotContain(cookie, device, "__Host-");
    }

    @Test
    void shouldLoadEverythingTheProvidersPagesAreMadeOf() {
        // When
        HttpResponse<String> page = phone.follow(phone.get("/session/sign-in?to=/m/"));

        // Then
        List<String> parts = PARTS.matcher(page.body())
                .results()
                .map((MatchResult part) -> part.group(1))
                .distinct()
                .toList();
        assertThat(parts).anyMatch(part -> part.contains(".css")).anyMatch(part -> part.contains(".js"));
        assertThat(parts).allSatisfy(part -> {
            HttpResponse<String> answer =
                    phone.get(page.uri().resolve(part).toString().replace("&amp;", "&"));
            assertThat(part).startsWith("/auth/resources/");
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertThat(answer.body()).isNotEmpty();
            if (!part.endsWith(".ico")) {
                assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                        .containsAnyOf("css", "javascript", "image/");
            }
        });
        // Only the provider's own, or a browser would not load them.
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy).contains("frame-src").doesNotContain("default-src"));
    }

    @Test
    void shouldForwardNothingOfTheAdministration() {
        assertThat(List.of("/auth/admin/", "/auth/admin/master/console/", "/auth/realms/master/account"))
                .allSatisfy(path ->
                        assertThat(phone.get(path).statusCode()).as(path).isEqualTo(404));
    }

    @Test
    void shouldObeyTheProviderThatTrustsTheAuthorityToo() throws IOException, InterruptedException {
        // Given
        phone.signIn("volunteer-062", "/m/");
        String account = from(phone.get("/session").body()).getString("account");

        // When
        int status = admin.logOut(account);

        // Then
        assertThat(status).isEqualTo(204);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(isSignedIn()).isFalse());
    }

    @Test
    void shouldHandOutTheAuthorityAndBeRefusedByWhoDoesNotTrustIt() throws IOException {
        // When
        HttpResponse<String> authority = phone.get("/authority.crt");

        // Then
        assertThat(authority.body()).isEqualTo(Files.readString(KEYCLOAK.authority()));
        try (HttpClient stranger = HttpClient.newHttpClient()) {
            HttpRequest visit = HttpRequest.newBuilder(URI.create(KEYCLOAK.lanUrl() + "/m/"))
                    .build();
            assertThatThrownBy(() -> stranger.send(visit, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }
}
