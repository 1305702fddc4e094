package org.kepu.metrics.rebuild;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.metrics.Counted;
import org.kepu.metrics.PuyangRegister;
import org.kepu.metrics.intake.Counting;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** A rebuild never drops what the topics no longer hold, and knows parked events wherever they lie by now. */
@QuarkusTest
@WithPostgres
@WithKafka
class RebuildLossIT {

    private static final String DAY = "2024-09-21";

    @Inject
    AgroalDataSource database;

    @TestHTTPResource(value = "rebuild", management = true)
    URI rebuild;

    private final String place = "l" + UUID.randomUUID().toString().substring(0, 12);

    /** Other tests build figures again as well. */
    @AfterEach
    void forgetWhatTheTopicsLack() throws SQLException {
        run("delete from fact where subject = 'older than the topics'");
        run("delete from inbox_parked where reason = 'probe'");
    }

    @Test
    void shouldKeepTheFiguresWhereTheTopicsLackSomeAndDropThemOnlyWhenForced() throws SQLException {
        // Given
        PuyangRegister.tell();
        send(attendance(), attendance());
        for (int i = 0; i < 3; i++) {
            run(
                    "insert into fact (event_id, kind, day, place, grp, campaigns, tags, grade, person_times, minutes, count,"
                            + " type, subject, happened_at) values ('" + Ids.next() + "', 'attendance', '2019-09-21', '"
                            + place
                            + "', '', '{}', '{}', '', 5, 0, 1, 'probe', 'older than the topics', '2019-09-21T10:00:00+08:00')");
        }

        // When
        String refused = ended("");

        // Then
        assertThat(refused).isEqualTo("failed");
        assertThat(given().get(rebuild).<String>path("reason"))
                .contains("lack 3 facts of ")
                .contains("restore the topics from a backup")
                .contains("make rebuild FORCE=1");
        assertThat(facts("public")).isEqualTo(5);
        assertThat(facts("shadow")).as("what was built can be looked at").isEqualTo(2);

        // When
        String forced = ended("?force=true");

        // Then
        assertThat(forced).isEqualTo("done");
        assertThat(facts("public")).isEqualTo(2);
        assertThat(number("select count(*) from pg_namespace where nspname = 'shadow'"))
                .isZero();
    }

    @Test
    void shouldKnowParkedEventsByTheirIdWhereverTheyLie() throws SQLException {
        // Given
        PuyangRegister.tell();
        SentEvent good = attendance();
        SentEvent gone = attendance();
        send(good, gone);
        run("delete from fact where event_id = '" + gone.id() + "'");
        // After a restore one that was given up lies far below its record; and one that lay where the good one lies is
        // gone.
        park(gone.id(), gone.topic(), 0, -1_000_000L);
        run("""
            insert into inbox_parked
              (id, consumer, event_id, topic, partition, record_offset, headers, reason, parked_at, discarded_at)
            select gen_random_uuid(), '%s', gen_random_uuid(), '%s', p, o, '{}', 'probe', now(), now()
            from generate_series(0, 2) p, generate_series(0, 20000) o
            on conflict do nothing\
            """.formatted(Counting.CONSUMER, good.topic()));

        // When
        String status = ended("");

        // Then
        assertThat(given().get(rebuild).<String>path("reason")).isNull();
        assertThat(status).isEqualTo("done");
        assertThat(number("select count(*) from fact where event_id = '" + good.id() + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from fact where event_id = '" + gone.id() + "'"))
                .isZero();
    }

    private void park(UUID event, String topic, int partition, long offset) throws SQLException {
        run(
                "insert into inbox_parked (id, consumer, event_id, topic, partition, record_offset, headers, reason, parked_at,"
                        + " discarded_at) values ('" + Ids.next() + "', '" + Counting.CONSUMER + "', '" + event + "', '"
                        + topic
                        + "', " + partition + ", " + offset + ", '{}', 'probe', now(), now())");
    }

    private SentEvent attendance() {
        return Counted.attendance(place, DAY, "farmers", 1, null, List.of());
    }

    private void send(SentEvent... events) {
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(events);
        }
        await().atMost(Duration.ofMinutes(1)).until(() -> facts("public") == events.length);
    }

    /** Asks for a rebuild, and says how it ended. */
    private String ended(String query) {
        given().post(rebuild + query).then().statusCode(202);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !given().get(rebuild).path("status").equals("running"));
        return given().get(rebuild).path("status");
    }

    private long facts(String schema) throws SQLException {
        return number("select count(*) from " + schema + ".fact where place = '" + place + "'");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql);
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
