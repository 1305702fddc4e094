package org.kepu.volunteers.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.presence.RotatingCodes;
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class LedgerIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @Inject
    PersonRefs refs;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private String served(String account, AnnouncedSessions session) {
        signUp(account, session.open()).then().statusCode(201);
        scan(account, session, "check-ins", session.startsAt().plusMinutes(5).toString());
        return scan(account, session, "check-outs", session.endsAt().toString());
    }

    private String scan(String account, AnnouncedSessions session, String what, String at) {
        time.moveTo(at);
        String code = codes.issue(
                        session.id(), java.time.OffsetDateTime.parse(at).toInstant())
                .text();
        return asResident(account)
                .body(Map.of("code", code))
                .post("/api/volunteers/v1/" + what)
                .then()
                .statusCode(201)
                .extract()
                .path("record");
    }

    @Test
    void shouldRebuildEveryBalanceFromTheEvents() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions first = AnnouncedSessions.from("2024-09-21T09:00:00+08:00", 2, 3);
        AnnouncedSessions second = AnnouncedSessions.from("2024-09-22T09:00:00+08:00", 3, 3);
        String record = served(me, first);
        served(me, second);
        String leader = Scene.leader(first);
        asResident(leader)
                .header("If-Match", "\"3\"")
                .body(Map.of("nothing", true, "reason", "not-held", "words", "当日未举办"))
                .post("/api/volunteers/v1/service-records/{id}/corrections", record)
                .then()
                .statusCode(200);

        // When
        Map<String, Integer> balances = new HashMap<>();
        try (TopicReader topic = TopicReader.fromStart("kepu.volunteers.service-record")) {
            topic.awaitAtLeast(3, "entries of one person", event -> isOf(event, refs.of(me)));
            topic.seen().stream()
                    .filter(event -> isOf(event, refs.of(me)))
                    .forEach(event -> balances.merge(
                            data(event).at("/fact/personRef").asText(),
                            data(event).at("/fact/minutes").asInt(),
                            Integer::sum));
        }

        // Then
        int shown = asResident(me).get("/api/volunteers/v1/my/hours").path("minutes");
        assertThat(shown).isEqualTo(175);
        assertThat(balances).containsEntry(refs.of(me), shown);
    }

    private static boolean isOf(ReceivedEvent event, String ref) {
        return data(event).at("/fact/kind").asText().equals("service")
                && data(event).at("/fact/personRef").asText().equals(ref);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger_entry set minutes = minutes + 1",
                "delete from ledger_entry",
                "truncate ledger_entry cascade",
                "update service_mark set at = at",
                "delete from service_mark",
            })
    void shouldRefuseToChangeOrDeleteWhatIsAppendOnly(String statement) {
        // Given
        String me = account();
        volunteer(me);
        served(me, AnnouncedSessions.from("2024-09-23T09:00:00+08:00", 1, 1));

        // Then
        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void shouldNotTakeAnEntryBackTwice() {
        // Given
        String me = account();
        volunteer(me);
        AnnouncedSessions session = AnnouncedSessions.from("2024-09-24T09:00:00+08:00", 1, 1);
        String record = served(me, session);
        String leader = Scene.leader(session);
        Map<String, Object> nothing = Map.of("nothing", true, "reason", "not-held", "words", "当日未举办");
        correct(leader, record, 3, nothing, 200);

        // When
        correct(leader, record, 4, nothing, 409);

        // Then
        int minutes = asResident(me).get("/api/volunteers/v1/my/hours").path("minutes");
        assertThat(minutes).isZero();
    }

    private static void correct(String leader, String record, long version, Object body, int status) {
        asResident(leader)
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/volunteers/v1/service-records/{id}/corrections", record)
                .then()
                .statusCode(status);
    }
}
