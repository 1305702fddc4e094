package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.data;
import static org.kepu.volunteers.Scene.leader;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.told;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class ApprovalIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotating;

    private Codes codes;
    private String me;

    @BeforeEach
    void volunteers() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        codes = new Codes(rotating, time);
        me = account();
        volunteer(me);
    }

    private AnnouncedSessions signedUpFor(String start, int hours) {
        AnnouncedSessions session = AnnouncedSessions.from(start, hours, 5);
        signUp(me, session.open()).then().statusCode(201);
        return session;
    }

    private String served(AnnouncedSessions session, String in, String out) {
        codes.checkIn(me, session, in).then().statusCode(201);
        return codes.checkOut(me, session, out).then().statusCode(201).extract().path("record");
    }

    private Response hours() {
        return asResident(me).get("/api/volunteers/v1/my/hours");
    }

    private Response mine(String status) {
        return asResident(me).queryParam("status", status).get("/api/volunteers/v1/my/service-records");
    }

    private static Response step(RequestSpecification who, String record, long version, String step, Object body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/volunteers/v1/service-records/{id}/" + step, record);
    }

    @Test
    void shouldPassMoreThanEightHoursOnADayToTheCounty() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T08:00:00+08:00", 9);
        String leader = leader(session);
        String record = served(session, "2024-09-21T08:00:00+08:00", "2024-09-21T17:00:00+08:00");
        hours().then().body("minutes", equalTo(0));

        // When
        Response byLeader = step(asResident(leader), record, 2, "approvals", Map.of());
        Response byOtherCounty = step(
                as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY)), record, 2, "approvals", Map.of());
        Response byCounty = step(asOperator(), record, 2, "approvals", Map.of());

        // Then
        byLeader.then().statusCode(409).body("type", endsWith("service-approval-level-too-low"));
        byOtherCounty.then().statusCode(404);
        byCounty.then().statusCode(200).body("status", equalTo("credited"));
        hours().then().body("minutes", equalTo(540));
    }

    @Test
    void shouldPassMoreThanTwelveHoursOnADayToTheCity() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T06:00:00+08:00", 13);
        String record = served(session, "2024-09-21T06:00:00+08:00", "2024-09-21T19:00:00+08:00");

        // When
        Response byCounty = step(asOperator(), record, 2, "approvals", Map.of());
        Response byCity =
                step(as(Tokens.staff("operator-city", "operator@" + Scene.CITY)), record, 2, "approvals", Map.of());

        // Then
        byCounty.then().statusCode(409).body("type", endsWith("service-approval-level-too-low"));
        byCity.then().statusCode(200).body("status", equalTo("credited"));
    }

    @Test
    void shouldRefuseHoursThatWaitAndTellTheVolunteerOnce() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T08:00:00+08:00", 9);
        String record = served(session, "2024-09-21T08:00:00+08:00", "2024-09-21T17:00:00+08:00");
        mine("waiting").then().body("items.id", contains(record)).body("items[0].waitsFor", hasSize(1));

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            Response refused = step(asOperator(), record, 2, "refusal", Map.of("reason", "standard-not-met"));
            Response again = step(asOperator(), record, 3, "refusal", Map.of("reason", "standard-not-met"));
            Response approved = step(asOperator(), record, 3, "approvals", Map.of());

            // Then
            refused.then().statusCode(200).body("status", equalTo("refused"));
            again.then().statusCode(409).body("type", endsWith("service-wrong-state"));
            approved.then().statusCode(409);
            hours().then().body("minutes", equalTo(0));
            mine("waiting").then().body("items", hasSize(0));
            mine("refused").then().body("items.id", contains(record));
            assertThat(told(notices, record, 1)).containsExactly("hours-refused");
        }
    }

    @Test
    void shouldCountTwoShiftsOfOneDayTogether() {
        // Given
        AnnouncedSessions morning = signedUpFor("2024-09-21T08:00:00+08:00", 5);
        AnnouncedSessions afternoon = signedUpFor("2024-09-21T14:00:00+08:00", 4);
        served(morning, "2024-09-21T08:00:00+08:00", "2024-09-21T13:00:00+08:00");

        // When
        String second = served(afternoon, "2024-09-21T14:00:00+08:00", "2024-09-21T18:00:00+08:00");

        // Then
        hours().then().body("minutes", equalTo(300));
        asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", second)
                .then()
                .body("status", equalTo("waiting"))
                .body("waitsFor", equalTo(List.of("next-approver")));
    }

    @Test
    void shouldCorrectByANegativeAndAPositiveEntryAndTellTheFiguresBoth() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String leader = leader(session);
        String record = served(session, "2024-09-21T09:00:00+08:00", "2024-09-21T11:00:00+08:00");

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.service-record", "kepu.volunteers.notice")) {
            // When
            Response corrected = step(
                    asResident(leader),
                    record,
                    3,
                    "corrections",
                    Map.of(
                            "in", "2024-09-21T09:00:00+08:00",
                            "out", "2024-09-21T10:35:00+08:00",
                            "reason", "wrong-time",
                            "words", "提前离开"));

            // Then
            corrected.then().statusCode(200).body("minutes", equalTo(95)).body("grade", equalTo("A"));
            hours().then().body("minutes", equalTo(95)).body("entries.items", hasSize(3));
            List<ReceivedEvent> events = topic.await(2, record);
            assertThat(events)
                    .extracting(event -> data(event).at("/fact/minutes").asInt())
                    .containsExactly(-120, 95);
            assertThat(events)
                    .extracting(event -> data(event).at("/fact/corrects").asText())
                    .doesNotContain("")
                    .hasSize(2);
            assertThat(told(topic, "hours-corrected:" + record, 1)).containsExactly("hours-corrected");
        }
    }

    @Test
    void shouldNotLetTheVolunteerCorrectOrApproveHisOwnHours() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        as(Tokens.staff("organiser-east", "organiser@" + Scene.COUNTY))
                .body(Map.of("account", me))
                .post("/api/volunteers/v1/sessions/{id}/leaders", session.id())
                .then()
                .statusCode(204);
        String record = served(session, "2024-09-21T09:00:00+08:00", "2024-09-21T11:00:00+08:00");

        // When
        Response own = step(
                asResident(me),
                record,
                3,
                "corrections",
                Map.of(
                        "in", "2024-09-21T09:00:00+08:00",
                        "out", "2024-09-21T11:15:00+08:00",
                        "reason", "wrong-time",
                        "words", "多算一点"));

        // Then
        own.then().statusCode(409).body("type", endsWith("service-approval-own-hours"));
        hours().then().body("minutes", equalTo(120));
    }

    @Test
    void shouldSettleADisputeByACorrectionAndKeepTheLedgerMeanwhile() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String leader = leader(session);
        String record = served(session, "2024-09-21T09:30:00+08:00", "2024-09-21T10:30:00+08:00");
        step(asResident(me), record, 3, "disputes", Map.of("words", "我九点就到了"))
                .then()
                .statusCode(200)
                .body("status", equalTo("disputed"));
        hours().then().body("minutes", equalTo(60));

        // When
        step(
                        asResident(leader),
                        record,
                        4,
                        "corrections",
                        Map.of(
                                "in", "2024-09-21T09:00:00+08:00",
                                "out", "2024-09-21T10:30:00+08:00",
                                "reason", "disputed",
                                "words", "核实签到表"))
                .then()
                .statusCode(200)
                .body("status", equalTo("credited"));

        // Then
        hours().then().body("minutes", equalTo(90));
        asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", record)
                .then()
                .body("disputes[0].outcome", equalTo("corrected"))
                .body("disputes[0].answer", equalTo("核实签到表"));
    }

    @Test
    void shouldKeepDisputedHoursWithAnAnswerTheVolunteerIsToldOfOnce() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String leader = leader(session);
        String record = served(session, "2024-09-21T09:30:00+08:00", "2024-09-21T10:30:00+08:00");
        step(asResident(me), record, 3, "disputes", Map.of("words", "我九点就到了"))
                .then()
                .statusCode(200);

        try (TopicReader notices = TopicReader.fromNow("kepu.volunteers.notice")) {
            // When
            Response kept = step(asResident(leader), record, 4, "disputes/answer", Map.of("words", "签到表为九点半"));

            // Then
            kept.then().statusCode(200).body("status", equalTo("credited"));
            hours().then().body("minutes", equalTo(60)).body("entries.items", hasSize(1));
            asResident(me)
                    .get("/api/volunteers/v1/service-records/{id}", record)
                    .then()
                    .body("disputes[0].outcome", equalTo("kept"))
                    .body("disputes[0].answer", equalTo("签到表为九点半"));
            assertThat(told(notices, record, 1)).containsExactly("dispute-answered");
        }
    }

    @Test
    void shouldHideAServiceFromStrangers() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String record = served(session, "2024-09-21T09:00:00+08:00", "2024-09-21T11:00:00+08:00");

        // When
        Response stranger = asResident(account()).get("/api/volunteers/v1/service-records/{id}", record);

        // Then
        stranger.then().statusCode(404);
    }
}
