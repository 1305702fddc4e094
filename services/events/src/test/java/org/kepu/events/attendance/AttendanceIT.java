package org.kepu.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.account;
import static org.kepu.events.Scene.announce;
import static org.kepu.events.Scene.as;
import static org.kepu.events.Scene.asOrganiser;
import static org.kepu.events.Scene.asResident;
import static org.kepu.events.Scene.asStranger;
import static org.kepu.events.Scene.published;
import static org.kepu.events.Scene.session;
import static org.kepu.events.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class AttendanceIT {

    private static final String DURING = "2024-09-21T09:30:10+08:00";

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    private String begun() {
        String session = announce(published(), session());
        time.moveTo(DURING);
        return session;
    }

    private String code(String session, String shownAt) {
        return codes.issue(
                        UUID.fromString(session), OffsetDateTime.parse(shownAt).toInstant())
                .text();
    }

    private static Response scan(String account, UUID nonce, String code) {
        return as(Tokens.resident(account), nonce)
                .body(Map.of("code", code, "group", "farmers"))
                .post(API + "/attendances");
    }

    private static Response count(String session, String group, int heads) {
        return asOrganiser()
                .body(Map.of("counts", List.of(Map.of("group", group, "personTimes", heads))))
                .post(API + "/sessions/" + session + "/attendance/head-counts");
    }

    private static Map<String, Object> row(UUID nonce, String name, String phone, String group) {
        return Map.of("nonce", nonce.toString(), "name", name, "phone", phone, "group", group);
    }

    private static Response roll(String session, List<Map<String, Object>> rows) {
        return asOrganiser().body(Map.of("rows", rows)).post(API + "/sessions/" + session + "/roll");
    }

    @Test
    void shouldCountAParticipantWhoScansTheCodeOnTheScreen() {
        // Given
        String session = begun();
        String me = account();

        try (TopicReader topic = TopicReader.fromNow("kepu.events.attendance")) {
            // When
            String id = scan(me, UUID.randomUUID(), code(session, DURING))
                    .then()
                    .statusCode(201)
                    .body("grade", equalTo("A"))
                    .body("mode", equalTo("by-name"))
                    .body("already", equalTo(false))
                    .extract()
                    .path("id");

            // Then
            ReceivedEvent event = topic.awaitOne("org.kepu.events.attendance.recorded.v1", id);
            assertThat(event.body().at("/fact/personTimes").asInt()).isEqualTo(1);
            assertThat(event.body().at("/fact/group").asText()).isEqualTo("farmers");
            assertThat(event.body().at("/fact/day").asText()).isEqualTo("2024-09-21");
            assertThat(event.body().at("/fact/personRef").asText()).hasSize(32);
            assertThat(event.body().at("/fact/tags").toString()).contains("count-mode:by-name", "theme:farm-skills");
            asResident(me).get(API + "/attendances/me").then().statusCode(200).body("items.id", equalTo(List.of(id)));
        }
    }

    @Test
    void shouldRefuseAnOldCodeAndStoreNothing() {
        // Given
        String session = begun();
        String me = account();

        // When
        Response kept = scan(me, UUID.randomUUID(), code(session, "2024-09-21T09:28:40+08:00"));

        // Then
        kept.then().statusCode(422).body("type", endsWith("checkin-code-expired"));
        asResident(me).get(API + "/attendances/me").then().body("items", hasSize(0));
    }

    @Test
    void shouldRepeatTheFirstAnswerAndTellAnotherScanThatItIsRecordedAlready() {
        // Given
        String session = begun();
        String me = account();
        UUID nonce = UUID.randomUUID();
        String code = code(session, DURING);
        String id = scan(me, nonce, code).then().statusCode(201).extract().path("id");
        time.moveTo("2024-09-21T09:40:10+08:00");

        // When
        Response repeated = scan(me, nonce, code);
        Response another = scan(me, UUID.randomUUID(), code(session, "2024-09-21T09:40:10+08:00"));

        // Then
        repeated.then().statusCode(201).body("id", equalTo(id)).body("already", equalTo(false));
        another.then().statusCode(200).body("id", equalTo(id)).body("already", equalTo(true));
        as(Tokens.resident(me), nonce)
                .body(Map.of("code", code(session, "2024-09-21T09:40:10+08:00"), "group", "seniors"))
                .post(API + "/attendances")
                .then()
                .statusCode(422)
                .body("type", endsWith("idempotency-key-reused"));
    }

    @Test
    void shouldCountAPersonOnceHoweverManyPhonesScanAtOnce() throws Exception {
        // Given
        String session = begun();
        String me = account();
        String code = code(session, DURING);
        List<Callable<Integer>> scans = IntStream.range(0, 24)
                .mapToObj(i -> (Callable<Integer>)
                        () -> scan(me, UUID.randomUUID(), code).statusCode())
                .toList();

        // When
        long first = 0;
        try (ExecutorService phones = Executors.newFixedThreadPool(8)) {
            for (Future<Integer> status : phones.invokeAll(scans)) {
                first += status.get() == 201 ? 1 : 0;
            }
        }

        // Then
        assertThat(first).isEqualTo(1);
        asOrganiser().get(API + "/sessions/" + session + "/attendance").then().body("byName", equalTo(1));
    }

    @Test
    void shouldOnlyTakeAttendanceOnceTheSessionHasBegunAndNotForEver() {
        // Given
        String session = announce(published(), session());

        // When
        Response early = count(session, "farmers", 30);
        time.moveTo("2024-09-24T11:00:01+08:00");
        Response late = count(session, "farmers", 30);

        // Then
        early.then().statusCode(409).body("type", endsWith("attendance-not-begun"));
        late.then().statusCode(409).body("type", endsWith("attendance-too-late"));
    }

    @Test
    void shouldRecordARollWithAnAnswerForEachRow() {
        // Given
        String session = begun();
        UUID first = UUID.randomUUID();
        Map<String, Object> wang = row(first, "𠮷大伯", "13900000001", "farmers");
        String known =
                roll(session, List.of(wang)).then().statusCode(200).extract().path("answers[0].record");

        // When
        Response response = roll(
                session,
                List.of(
                        wang,
                        row(UUID.randomUUID(), "𠮷大伯", "13900000001", "farmers"),
                        row(first, "李奶奶", "13900000002", "seniors"),
                        row(UUID.randomUUID(), "李奶奶", "13900000002", "seniors")));

        // Then
        response.then()
                .statusCode(200)
                .body("answers[0].record", equalTo(known))
                .body("answers[0].already", equalTo(false))
                .body("answers[1].record", equalTo(known))
                .body("answers[1].already", equalTo(true))
                .body("answers[2].problem", endsWith("idempotency-key-reused"))
                .body("answers[3].already", equalTo(false));
        asOrganiser()
                .get(API + "/sessions/" + session + "/attendance")
                .then()
                .body("byName", equalTo(2))
                .body("headCounted", equalTo(0));
    }

    @Test
    void shouldShowNamesOnlyToThoseWhoRunTheSessionAndOfMinorsOnlyForAReason() {
        // Given
        String session = begun();
        roll(session, List.of(row(UUID.randomUUID(), "小明", "13900000003", "youth")))
                .then()
                .statusCode(200);
        String roll = API + "/sessions/" + session + "/roll";

        // When
        Response operator =
                as(Tokens.staff("operator-east", "operator@" + Scene.COUNTY)).get(roll);

        // Then
        operator.then().statusCode(404);
        asOrganiser().get(roll).then().statusCode(200).body("items[0].name", equalTo("小＊"));
        asOrganiser().queryParam("reason", "家长询问").get(roll).then().body("items[0].name", equalTo("小明"));
    }

    @Test
    void shouldCountHeadsOfAGroupOnceAndKeepThemApartFromPeople() {
        // Given
        String session = begun();

        try (TopicReader topic = TopicReader.fromNow("kepu.events.attendance")) {
            // When
            String id = count(session, "farmers", 30)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("records[0].id");

            // Then
            ReceivedEvent event = topic.awaitOne(id);
            assertThat(event.body().at("/fact/personTimes").asInt()).isEqualTo(30);
            assertThat(event.body().at("/fact/personRef").isMissingNode()).isTrue();
            assertThat(event.body().at("/fact/grade").asText()).isEqualTo("C");
            count(session, "farmers", 31).then().statusCode(409).body("type", endsWith("attendance-counted-already"));
            count(session, "rural-women", 5).then().statusCode(422);
        }
    }

    @Test
    void shouldCorrectByASignedDifferenceThatNamesWhatItCorrects() {
        // Given
        String session = begun();
        String id =
                count(session, "farmers", 30).then().statusCode(200).extract().path("records[0].id");

        try (TopicReader topic = TopicReader.fromStart("kepu.events.attendance")) {
            // When
            step(
                            "attendances",
                            id,
                            "corrections",
                            1,
                            Map.of("reason", "wrong-group", "group", "seniors", "personTimes", 28))
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("group", equalTo("seniors"))
                    .body("personTimes", equalTo(28))
                    .body("corrections", hasSize(2));

            // Then
            List<ReceivedEvent> events = topic.await(3, id);
            assertThat(events.get(1).body().at("/fact/personTimes").asInt()).isEqualTo(-30);
            assertThat(events.get(1).body().at("/fact/group").asText()).isEqualTo("farmers");
            assertThat(events.get(1).body().at("/fact/corrects").asText())
                    .isEqualTo(events.get(0).id());
            assertThat(events.get(2).body().at("/fact/personTimes").asInt()).isEqualTo(28);
            assertThat(events.get(2).version()).isEqualTo(3);
        }
        step("attendances", id, "corrections", 1, Map.of("reason", "miscounted", "personTimes", 1))
                .then()
                .statusCode(412);
        step("attendances", id, "corrections", 3, Map.of("reason", "miscounted"))
                .then()
                .statusCode(409)
                .body("type", endsWith("attendance-nothing-to-correct"));
        step(asStranger(), "attendances", id, "corrections", 3, Map.of("reason", "miscounted", "personTimes", 1))
                .then()
                .statusCode(403);
        asOrganiser()
                .get(API + "/sessions/" + session + "/attendance")
                .then()
                .body("groups.group", equalTo(List.of("seniors")))
                .body("headCounted", equalTo(28));
    }
}
