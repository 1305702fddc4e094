package org.kepu.door.logout;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.door.Browser;
import org.kepu.door.DoorConfig;
import org.kepu.door.KeycloakAdmin;
import org.kepu.door.WithDoor;
import org.kepu.door.provider.Provider;
import org.kepu.door.session.App;
import org.kepu.door.session.ExpectedAccount;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.ProviderLogout;
import org.kepu.door.session.SessionId;

/** Signing out: here, everywhere, and by the real Keycloak's back channel. */
@WithDoor
class LogoutIT {

    private static final String COOKIE = "__Host-kepu";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    @Inject
    AgroalDataSource database;

    @Inject
    OpenSessions sessions;

    @Inject
    DoorConfig config;

    private final Browser browser = Browser.fresh();
    private final KeycloakAdmin admin = new KeycloakAdmin();

    private static boolean isSignedIn(Browser browser) {
        return from(browser.get("/session").body()).getBoolean("signedIn");
    }

    private static String account(Browser browser) {
        return from(browser.get("/session").body()).getString("account");
    }

    private static Browser replaying(String cookie) {
        Browser thief = Browser.fresh();
        thief.setCookie(COOKIE, cookie);
        return thief;
    }

    private int rowsOf(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from web_session where account = ?")) {
            count.setString(1, account);
            var rows = count.executeQuery();
            rows.next();
            return rows.getInt(1);
        }
    }

    @Test
    void shouldSignOutHereAndAtTheProviderSoThatAnOldCookieOpensNothing()
            throws SQLException, IOException, InterruptedException {
        // Given
        browser.signIn("volunteer-021", "/m/");
        String account = account(browser);
        String cookie = browser.cookie(COOKIE);

        // When
        HttpResponse<String> answer = browser.post("/session/sign-out", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(from(answer.body()).getString("to")).isEqualTo("/m/");
        assertThat(browser.cookie(COOKIE)).isEmpty();
        assertThat(rowsOf(account)).isZero();
        assertThat(isSignedIn(replaying(cookie))).isFalse();
        assertThat(replaying(cookie).get("/api/venues/v1/mine").statusCode()).isEqualTo(401);
        assertThat(admin.sessions(account)).isZero();
        assertThat(browser.follow(browser.get("/session/sign-in?to=/m/")).body())
                .contains("kc-form-login");
    }

    @Test
    void shouldTakeSigningOutTwiceForNoError() {
        // When
        HttpResponse<String> answer = browser.post("/session/sign-out", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSignOutEverywhereAndNobodyElse() throws SQLException, IOException, InterruptedException {
        // Given
        Browser desk = Browser.fresh();
        desk.signIn("volunteer-022", "/console/");
        browser.signIn("volunteer-022", "/m/");
        Browser other = Browser.fresh();
        other.signIn("volunteer-023", "/m/");
        String account = account(browser);
        assertThat(rowsOf(account)).isEqualTo(2);

        // When
        HttpResponse<String> answer = browser.post("/session/sign-out-everywhere", "");

        // Then
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(rowsOf(account)).isZero();
        assertThat(isSignedIn(desk)).isFalse();
        assertThat(isSignedIn(other)).isTrue();
        assertThat(admin.sessions(account)).isZero();
    }

    @Test
    void shouldSignOutEverywhereThoughTheTokenHasRunOutAndTheProviderIsAway() throws SQLException {
        // Given
        browser.signIn("volunteer-026", "/m/");
        Browser desk = Browser.fresh();
        desk.signIn("volunteer-026", "/console/");
        String account = account(browser);
        letAccessTokensEndOf(account);
        URI nobodyThere = URI.create("http://127.0.0.1:1");
        Provider away = new Provider(nobodyThere, nobodyThere, "a secret of these tests, 32 characters", PATIENCE);
        SignOut signOut = new SignOut(sessions, away, config);
        Optional<SessionId> id = Optional.of(SessionId.of(browser.cookie(COOKIE)));

        // When
        String to = signOut.everywhere(id, App.PHONE, new ExpectedAccount(Optional.of(account)));

        // Then
        assertThat(rowsOf(account)).isZero();
        assertThat(isSignedIn(desk)).isFalse();
        // The browser ends the provider's session by itself, once the provider is there.
        assertThat(to).startsWith(nobodyThere + "/protocol/openid-connect/logout");
    }

    private void letAccessTokensEndOf(String account) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update web_session set access_ends_at = ? where account = ?")) {
            update.setObject(1, WallTime.instant().minusSeconds(1).atOffset(ZoneOffset.UTC));
            update.setString(2, account);
            assertThat(update.executeUpdate()).isEqualTo(2);
        }
    }

    @Test
    void shouldSayThatTheSessionHasEndedWhereNobodyIsSignedIn() {
        // When
        HttpResponse<String> answer = browser.post("/session/sign-out-everywhere", "", "Accept-Language", "en");

        // Then
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:sign-in-ended");
        assertThat(from(answer.body()).getString("detail")).contains("keep what you typed");
    }

    @Test
    void shouldObeyTheProvidersBackChannel() throws SQLException, IOException, InterruptedException {
        // Given
        browser.signIn("volunteer-024", "/m/");
        Browser desk = Browser.fresh();
        desk.signIn("volunteer-024", "/console/");
        String account = account(browser);

        // When
        int status = admin.logOut(account);

        // Then
        assertThat(status).isEqualTo(204);
        await().untilAsserted(() -> assertThat(rowsOf(account)).isZero());
        assertThat(isSignedIn(browser)).isFalse();
        assertThat(isSignedIn(desk)).isFalse();
    }

    @Test
    void shouldObeyALogoutTokenOnce() {
        // Given
        browser.signIn("volunteer-025", "/m/");
        ProviderLogout logout = new ProviderLogout(
                "issued-once", WallTime.instant().plusSeconds(60), Optional.of(account(browser)), Optional.empty());

        // When
        boolean first = sessions.end(logout);
        browser.signIn("volunteer-025", "/m/");
        boolean again = sessions.end(logout);

        // Then
        assertThat(first).isTrue();
        assertThat(again).isFalse();
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void shouldRefuseALogoutTokenNobodySigned() {
        // Given
        String unsigned = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.";

        // When
        HttpResponse<String> answer = browser.send(
                "POST",
                "/session/back-channel-logout",
                "logout_token=" + unsigned,
                "Content-Type",
                "application/x-www-form-urlencoded");

        // Then
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(from(answer.body()).getString("type")).isEqualTo("urn:kepu:problem:logout-token-refused");
    }
}
