package org.kepu.operations;

import static io.restassured.RestAssured.given;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;
import org.kepu.messaging.relay.RelayState;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditTrail;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@TestProfile(OutboxRoutesIT.Relaying.class)
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing")
class OutboxRoutesIT {

    /** The other tests of this module write no events. */
    public static final class Relaying implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("kepu.relay.enabled", "true", "kepu.relay.poll", "100ms");
        }
    }

    @TestHTTPResource(value = "republish", management = true)
    URI republish;

    @Inject
    AgroalDataSource database;

    @Inject
    TinyOutbox outbox;

    @Inject
    AuditTrail trail;

    @Inject
    RelayState state;

    @Test
    void shouldCountFirstAndThenSendAgainUnderTheSameIdsAndWriteThatDown() {
        // Given
        String before = moment(WallTime.utc());
        String thing = Ids.next().toString();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            outbox.write(thing, 3);
            List<String> sent = ids(topic.await(3, thing));
            await().atMost(Duration.ofSeconds(20)).until(() -> count(before) == 3);

            // When
            given().queryParam("from", before)
                    .get(republish)
                    .then()
                    .statusCode(200)
                    .body("service", equalTo("tiny"), "relay", equalTo("work"), "parked", equalTo(0));
            assertThat(ids(topic.seenOf(thing))).as("counting sends nothing").isEqualTo(sent);
            given().queryParam("from", before)
                    .post(republish)
                    .then()
                    .statusCode(202)
                    .body("events", equalTo(3));

            // Then
            List<String> all = ids(topic.await(6, thing));
            assertThat(all.subList(3, 6)).isEqualTo(sent);
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> given().get(republish).path("pending").equals(0));
            assertThat(count(before))
                    .as("each event counts once, however often it was sent")
                    .isEqualTo(3);
            AuditEntry entry = trail.page(AuditFilter.of("outbox", "tiny"), null, 10)
                    .items()
                    .getFirst();
            assertThat(entry.action()).isEqualTo("outbox.republish");
            assertThat(entry.actor()).isEqualTo("system:tiny");
            assertThat(requireNonNull(entry.details()).path("events").asInt()).isEqualTo(3);
        }
    }

    @Test
    void shouldRefuseAMomentOfWhichNotAllIsKeptAndOneNobodyCanRead() {
        // Given
        await().atMost(Duration.ofSeconds(20)).until(() -> state.at() == RelayState.At.WORK);

        // Then
        given().queryParam("from", moment(WallTime.utc().minusDays(16)))
                .post(republish)
                .then()
                .statusCode(409)
                .body("refused", containsString("no longer kept"));
        given().queryParam("from", "yesterday")
                .post(republish)
                .then()
                .statusCode(400)
                .body("refused", containsString("was yesterday"));
        given().queryParam("from", moment(WallTime.utc().minusDays(13)))
                .get(republish)
                .then()
                .statusCode(200);
    }

    @Test
    void shouldCountWhatWaitsBehindAParkedOneApart() throws SQLException {
        // Given
        run("""
            insert into outbox_event (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
                                      created_at, parked_at)
            values (gen_random_uuid(), 'thing', 'held', 't', 1, 'kepu.tiny.thing', '{}', '{}', now(), now()),
                   (gen_random_uuid(), 'thing', 'held', 't', 2, 'kepu.tiny.thing', '{}', '{}', now(), null),
                   (gen_random_uuid(), 'thing', 'held', 't', 3, 'kepu.tiny.thing', '{}', '{}', now(), null)\
            """);

        // Then
        try {
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> given().get(republish)
                            .then()
                            .body("pending", equalTo(2), "held", equalTo(2), "parked", equalTo(1)));
        } finally {
            run("delete from outbox_event where aggregateid = 'held'");
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private int count(String from) {
        return given().queryParam("from", from).get(republish).path("events");
    }

    private static String moment(OffsetDateTime wall) {
        return wall.withOffsetSameInstant(ZoneOffset.ofHours(8)).toString();
    }

    private static List<String> ids(List<ReceivedEvent> events) {
        return events.stream().map(ReceivedEvent::id).toList();
    }
}
