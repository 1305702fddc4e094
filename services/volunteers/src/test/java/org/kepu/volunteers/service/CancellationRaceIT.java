package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.evidence.Evidence;
import org.kepu.presence.evidence.EvidenceHalf.Side;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;
import org.kepu.volunteers.shift.ShiftBoard;

/**
 * A scan and the cancellation of its session in the same instant: one comes first. Either the scan is refused, or the presence
 * stands, is closed, and its minutes wait to be confirmed.
 */
@QuarkusTest
@WithPostgres
@WithKafka
class CancellationRaceIT {

    private static final int ROUNDS = 10;
    private static final int PEOPLE = 4;
    private static final String WAITERS =
            "select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'";

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @Inject
    ShiftBoard board;

    @Inject
    ServiceBook book;

    @Inject
    Doors doors;

    @Inject
    ObjectMapper json;

    @Inject
    AgroalDataSource database;

    private final ExecutorService others = Executors.newCachedThreadPool();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    @AfterEach
    void nobodyElse() {
        others.close();
    }

    @Test
    void shouldRefuseAScanWhoseSessionIsBeingCalledOff() throws Exception {
        // Given
        String me = Scene.account();
        Scene.volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.atNine(1);
        Scene.signUp(me, session.open()).then().statusCode(201);
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        Response answer = QuarkusTransaction.requiringNew()
                .call(() -> {
                    hear(session.cancelled());
                    Future<Response> scan = others.submit(() -> scan(me, session));
                    await().until(() -> scan.isDone() || isSomebodyWaiting());
                    return scan;
                })
                .get();

        // Then
        assertThatProblem(answer).is("urn:kepu:problem:checkin-not-signed-up", 409);
        assertThat(signUp(me, session)).containsEntry("status", "cancelled");
        assertThat(signUp(me, session).get("in")).isNull();
    }

    @Test
    void shouldLetAPresenceStandThatIsBeingRecordedWhenItsSessionIsCalledOff() throws Exception {
        // Given
        String me = Scene.account();
        UUID person = UUID.fromString(Scene.volunteer(me));
        AnnouncedSessions session = AnnouncedSessions.atNine(1);
        String shift = session.open();
        Scene.signUp(me, shift).then().statusCode(201);
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        QuarkusTransaction.requiringNew()
                .call(() -> {
                    book.record(doors.ofPerson(person, session.id()), ticked());
                    Future<?> cancellation = others.submit(() -> callOff(session));
                    await().until(() -> cancellation.isDone() || isSomebodyWaiting());
                    return cancellation;
                })
                .get();

        // Then
        assertThat(statusOf(shift)).isEqualTo("cancelled");
        assertThat(signUp(me, session)).containsEntry("status", "signed-up");
        assertThat(signUp(me, session).get("in")).isNotNull();
    }

    @Test
    void shouldNeitherLoseAScanNorCountItsHoursUnseenInTenRounds() throws Exception {
        // Given
        List<String> people = Stream.generate(Scene::account)
                .limit(PEOPLE)
                .peek(Scene::volunteer)
                .toList();
        OffsetDateTime first = OffsetDateTime.parse("2024-10-01T09:00:00+08:00");

        for (int round = 0; round < ROUNDS; round++) {
            OffsetDateTime start = first.plusDays(round);
            AnnouncedSessions session = AnnouncedSessions.from(start.toString(), 2, PEOPLE);
            String shift = session.open();
            people.forEach(each -> Scene.signUp(each, shift).then().statusCode(201));
            String leader = Scene.leader(session);
            time.moveTo(start);

            // When
            List<Integer> answers = atOnce(people, session);
            time.moveTo(start.plusHours(4));

            // Then
            int stand = (int) answers.stream().filter(status -> status == 201).count();
            assertThat(answers).isSubsetOf(201, 409);
            for (int i = 0; i < PEOPLE; i++) {
                assertThat(signUp(people.get(i), session))
                        .containsEntry("status", answers.get(i) == 201 ? "signed-up" : "cancelled");
            }
            assertThat(statusOf(shift)).isEqualTo("cancelled");
            await().untilAsserted(() -> assertThat(records(leader, session)).hasSize(stand));
            assertThat(records(leader, session)).allMatch("waiting"::equals);
        }
        people.forEach(each -> assertThat((Integer) Scene.asResident(each)
                        .get("/api/volunteers/v1/my/hours")
                        .path("minutes"))
                .isZero());
    }

    /** Everybody scans and the session is called off, all from one starting signal; the answers in the order of the people. */
    private List<Integer> atOnce(List<String> people, AnnouncedSessions session) throws Exception {
        CyclicBarrier start = new CyclicBarrier(people.size() + 1);
        List<Future<Integer>> scans = people.stream()
                .map(each -> others.submit(() -> {
                    start.await();
                    return scan(each, session).statusCode();
                }))
                .toList();
        start.await();
        callOff(session);
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> scan : scans) {
            answers.add(scan.get());
        }
        return answers;
    }

    private void callOff(AnnouncedSessions session) {
        QuarkusTransaction.requiringNew().run(() -> hear(session.cancelled()));
    }

    private void hear(AnnouncedSessions session) {
        board.hear(json.valueToTree(session.data()), session.version());
    }

    private Response scan(String account, AnnouncedSessions session) {
        String code = codes.issue(session.id(), session.startsAt().toInstant()).text();
        return Codes.send(account, "check-ins", code, UUID.randomUUID());
    }

    private static Sighting ticked() {
        OffsetDateTime at = OffsetDateTime.parse("2024-09-21T09:00:00+08:00");
        Mark.Source source = new Mark.Source(null, null, null, "leader-of-the-session", null);
        return new Sighting(
                UUID.randomUUID(), Side.IN, Evidence.ROLL_CALL, at, at, Digest.of("roll-call", "in"), source);
    }

    private boolean isSomebodyWaiting() throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(WAITERS);
                ResultSet row = select.executeQuery()) {
            return row.next();
        }
    }

    private static Map<String, Object> signUp(String account, AnnouncedSessions session) {
        List<Map<String, Object>> shifts = Scene.asResident(account)
                .get("/api/volunteers/v1/my/shifts")
                .jsonPath()
                .getList("items");
        return shifts.stream()
                .filter(each -> session.id().toString().equals(each.get("session")))
                .findFirst()
                .orElseThrow();
    }

    private static String statusOf(String shift) {
        return Scene.as(Tokens.resident("anybody"))
                .get("/api/volunteers/v1/shifts/{id}", shift)
                .path("status");
    }

    private static List<String> records(String leader, AnnouncedSessions session) {
        return Scene.asResident(leader)
                .get("/api/volunteers/v1/sessions/{id}/service-records", session.id())
                .jsonPath()
                .getList("items.status");
    }
}
