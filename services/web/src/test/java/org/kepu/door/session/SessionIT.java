package org.kepu.door.session;

import static io.restassured.path.json.JsonPath.from;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.door.Browser;
import org.kepu.door.DoorConfig;
import org.kepu.door.KeycloakAdmin;
import org.kepu.door.WithDoor;
import org.kepu.door.provider.Provider;

/** Sessions as rows: what holds over restarts and replicas, and how their tokens are renewed. */
@WithDoor
class SessionIT {

    private static final String COOKIE = "__Host-kepu";
    private static final String VENUES = "/api/venues/v1/venues";

    @Inject
    Sessions sessions;

    @Inject
    EndedByProvider ended;

    @Inject
    Provider provider;

    @Inject
    DoorConfig config;

    @Inject
    AgroalDataSource database;

    private final Browser browser = Browser.fresh();

    /** Another replica, or this one after a restart: the same rows, nothing in memory. */
    private OpenSessions replica(MeterRegistry meters) {
        SessionFigures figures = new SessionFigures(meters);
        return new OpenSessions(config, sessions, ended, new Renewing(config, sessions, provider, figures), figures);
    }

    private SessionId signedIn(String account) {
        browser.signIn(account, "/m/");
        return SessionId.of(browser.cookie(COOKIE));
    }

    private void set(SessionId id, String column, Instant moment) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update =
                        connection.prepareStatement("update web_session set " + column + " = ? where id = ?")) {
            update.setObject(1, moment.atOffset(ZoneOffset.UTC));
            update.setBytes(2, id.bytes());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }

    @Test
    void shouldOpenASessionInAnotherReplicaAndAfterARestart() {
        // Given
        SessionId id = signedIn("volunteer-011");

        // When
        Opened opened = replica(new SimpleMeterRegistry()).open(id).join();

        // Then
        assertThat(opened)
                .isInstanceOfSatisfying(
                        Opened.Open.class,
                        open -> assertThat(open.session().tokens())
                                .isEqualTo(sessions.find(id).orElseThrow().tokens()));
    }

    @Test
    void shouldStoreNeitherTheCookieNorATokenAsTheyAre() throws SQLException {
        // Given
        SessionId id = signedIn("volunteer-012");
        Session session = sessions.find(id).orElseThrow();

        // When
        String row;
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(
                        "select encode(id, 'escape') || encode(tokens, 'escape') from web_session where id = ?")) {
            find.setBytes(1, id.bytes());
            var rows = find.executeQuery();
            rows.next();
            row = rows.getString(1);
        }

        // Then
        assertThat(row)
                .doesNotContain(browser.cookie(COOKIE))
                .doesNotContain(session.tokens().access().substring(0, 20))
                .doesNotContain(session.tokens().refresh().substring(0, 20));
    }

    @Test
    void shouldRenewTheAccessTokenOnceHoweverManyAskInTwoReplicas() throws SQLException {
        // Given
        SessionId id = signedIn("volunteer-013");
        String before = sessions.find(id).orElseThrow().tokens().access();
        set(id, "access_ends_at", WallTime.instant().minusSeconds(1));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        List<OpenSessions> replicas = List.of(replica(meters), replica(meters));
        CountDownLatch start = new CountDownLatch(1);

        // When
        List<CompletableFuture<Opened>> asked = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            OpenSessions one = replicas.get(i % 2);
            asked.add(CompletableFuture.supplyAsync(() -> {
                        await(start);
                        return one;
                    })
                    .thenCompose(open -> open.open(id)));
        }
        start.countDown();
        List<Opened> opened = asked.stream().map(CompletableFuture::join).toList();

        // Then
        String after = sessions.find(id).orElseThrow().tokens().access();
        assertThat(after).isNotEqualTo(before);
        assertThat(opened)
                .allSatisfy(one -> assertThat(one)
                        .isInstanceOfSatisfying(
                                Opened.Open.class,
                                open -> assertThat(open.session().tokens().access())
                                        .isEqualTo(after)));
        assertThat(meters.counter("kepu.web.renewals", "outcome", "renewed").count())
                .isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void shouldEndTheSessionWhereTheProviderRenewsNoMore() throws SQLException, IOException, InterruptedException {
        // Given
        KeycloakAdmin admin = new KeycloakAdmin();
        SessionId id = signedIn("volunteer-014");
        String account = sessions.find(id).orElseThrow().account();
        set(id, "access_ends_at", WallTime.instant().minusSeconds(1));
        assertThat(admin.enable(account, false)).isEqualTo(204);

        // When
        HttpResponse<String> call = browser.get("/api/venues/v1/mine");

        // Then
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(from(call.body()).getString("type")).isEqualTo("urn:kepu:problem:sign-in-ended");
        assertThat(call.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(sessions.find(id)).isEmpty();
        assertThat(browser.get(VENUES).statusCode()).isEqualTo(200);
        assertThat(admin.enable(account, true)).isEqualTo(204);
    }

    @Test
    void shouldEndAnUnusedPhoneSessionAfterFourteenDaysAndAConsoleSessionAfterEightHours() throws SQLException {
        // Given
        SessionId phone = signedIn("volunteer-015");
        Browser desk = Browser.fresh();
        desk.signIn("city-operator", "/console/");
        SessionId console = SessionId.of(desk.cookie(COOKIE));
        Instant nineHoursAgo = WallTime.instant().minus(Duration.ofHours(9));
        set(phone, "used_at", nineHoursAgo);
        set(console, "used_at", nineHoursAgo);
        OpenSessions replica = replica(new SimpleMeterRegistry());

        // When
        Opened ofPhone = replica.open(phone).join();
        Opened ofConsole = replica.open(console).join();

        // Then
        assertThat(ofPhone).isInstanceOf(Opened.Open.class);
        assertThat(ofConsole).isEqualTo(new Opened.Nobody());
        assertThat(sessions.find(console)).isEmpty();
        set(phone, "used_at", WallTime.instant().minus(Duration.ofDays(15)));
        assertThat(replica(new SimpleMeterRegistry()).open(phone).join()).isEqualTo(new Opened.Nobody());
    }

    @Test
    void shouldHoldASessionToTheConsolesLimitOnceTheConsoleUsedIt() {
        // Given
        SessionId id = signedIn("volunteer-016");
        Instant before = sessions.find(id).orElseThrow().idleEndsAt(IdleLimits.of(config.sessions()));

        // When
        browser.get(VENUES, "X-Kepu-App", "console");

        // Then
        org.awaitility.Awaitility.await()
                .untilAsserted(
                        () -> assertThat(sessions.find(id)).map(Session::app).contains(App.CONSOLE));
        assertThat(sessions.find(id).orElseThrow().idleEndsAt(IdleLimits.of(config.sessions())))
                .isBefore(before.minus(Duration.ofDays(13)));
    }

    @Test
    void shouldNeverOutliveTheProvidersSession() throws SQLException {
        // Given
        SessionId id = signedIn("volunteer-017");
        set(id, "ends_at", WallTime.instant().minusSeconds(1));

        // When
        Opened opened = replica(new SimpleMeterRegistry()).open(id).join();

        // Then
        assertThat(opened).isEqualTo(new Opened.Nobody());
    }

    @Test
    void shouldRemoveWhatIsOver() throws SQLException {
        // Given
        SessionId over = signedIn("volunteer-018");
        set(over, "used_at", WallTime.instant().minus(Duration.ofDays(15)));
        Browser other = Browser.fresh();
        other.signIn("volunteer-019", "/m/");
        SessionId live = SessionId.of(other.cookie(COOKIE));

        // When
        int removed = sessions.removeOver(IdleLimits.of(config.sessions()), WallTime.instant());

        // Then
        assertThat(removed).isPositive();
        assertThat(sessions.find(over)).isEmpty();
        assertThat(sessions.find(live)).isPresent();
    }

    @Test
    void shouldLookAtARowOnceForManyCallsWithinTwoSeconds() {
        // Given
        SessionId id = signedIn("volunteer-020");
        OpenSessions replica = replica(new SimpleMeterRegistry());

        // When
        Session first = opened(replica, id);

        // Then
        assertThat(IntStream.range(0, 100).mapToObj(i -> opened(replica, id))).allMatch(later -> later == first);
    }

    private static Session opened(OpenSessions replica, SessionId id) {
        return ((Opened.Open) replica.open(id).join()).session();
    }
}
