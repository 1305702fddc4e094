package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class LateIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotating;

    private Codes codes;
    private String me;
    private AnnouncedSessions session;

    @BeforeEach
    void signedUp() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        codes = new Codes(rotating, time);
        me = account();
        volunteer(me);
        session = AnnouncedSessions.atNine(2);
        signUp(me, session.open()).then().statusCode(201);
    }

    private Map<String, Object> kept(String side, String at) {
        return Map.of(
                "nonce", UUID.randomUUID().toString(), "side", side, "code", codes.shown(session, at), "scannedAt", at);
    }

    private Response upload(String deviceNow, List<Map<String, Object>> scans) {
        return asResident(me)
                .body(Map.of("deviceNow", deviceNow, "scans", scans))
                .post("/api/volunteers/v1/late-scans");
    }

    private Response hours() {
        return asResident(me).get("/api/volunteers/v1/my/hours");
    }

    @Test
    void shouldCountAQueueReplayedThreeTimesOnceWithALowerGradeToBeConfirmed() {
        // Given
        List<Map<String, Object>> queue =
                List.of(kept("in", "2024-09-21T09:05:00+08:00"), kept("out", "2024-09-21T10:45:00+08:00"));
        time.moveTo("2024-09-21T18:00:00+08:00");

        // When
        String first = upload("2024-09-21T18:00:00+08:00", queue)
                .then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("recorded", "recorded")))
                .body("answers[0].grade", equalTo("C"))
                .body("answers[0].toBeConfirmed", equalTo(true))
                .extract()
                .asString();
        String second = upload("2024-09-21T18:00:00+08:00", queue).asString();
        String third = upload("2024-09-21T18:00:00+08:00", queue).asString();

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
        hours().then().body("minutes", equalTo(0));
        String leader = Scene.leader(session);
        asResident(leader)
                .get("/api/volunteers/v1/sessions/{id}/service-records?status=waiting", session.id())
                .then()
                .body("items", hasSize(1))
                .body("items[0].waitsFor", equalTo(List.of("confirmation")))
                .body("items[0].minutes", equalTo(100));
    }

    @Test
    void shouldCreditALateServiceWithABOnceTheRollCallConfirmsIt() {
        // Given
        time.moveTo("2024-09-21T12:00:00+08:00");
        Response answer = upload(
                "2024-09-21T12:00:00+08:00",
                List.of(kept("in", "2024-09-21T09:00:00+08:00"), kept("out", "2024-09-21T11:00:00+08:00")));
        String record = answer.path("answers[0].record");
        String person = asResident(me).get("/api/volunteers/v1/people/me").path("id");
        String leader = Scene.leader(session);

        // When
        asResident(leader)
                .body(Map.of(
                        "ticks",
                        List.of(
                                Map.of("person", person, "side", "in", "at", "2024-09-21T09:01:00+08:00"),
                                Map.of("person", person, "side", "out", "at", "2024-09-21T10:59:00+08:00"))))
                .post("/api/volunteers/v1/sessions/{id}/roll-call", session.id())
                .then()
                .statusCode(200)
                .body("answers.answer.already", equalTo(List.of(true, true)));

        // Then
        hours().then().body("minutes", equalTo(120)).body("entries.items[0].grade", equalTo("B"));
        asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", record)
                .then()
                .body("status", equalTo("credited"))
                .body("flags", hasItem("offline"))
                .body("evidence.evidence", hasItem("roll-call"));
    }

    @Test
    void shouldBelieveTheCodesStepAndNotTheDevicesClock() {
        // Given
        Map<String, Object> scan = Map.of(
                "nonce",
                UUID.randomUUID().toString(),
                "side",
                "in",
                "code",
                codes.shown(session, "2024-09-21T09:10:00+08:00"),
                "scannedAt",
                "2024-09-22T09:10:00+08:00");
        time.moveTo("2024-09-21T09:40:00+08:00");

        // When
        String record = upload("2024-09-22T09:40:00+08:00", List.of(scan))
                .then()
                .body("answers[0].outcome", equalTo("recorded"))
                .extract()
                .path("answers[0].record");

        // Then
        codes.checkOut(me, session, "2024-09-21T11:00:00+08:00").then().statusCode(201);
        OffsetDateTime in = OffsetDateTime.parse(asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", record)
                .then()
                .body("flags", hasItem("clock-skew"))
                .extract()
                .path("in"));
        assertThat(in).isEqualTo(OffsetDateTime.parse("2024-09-21T09:10:00+08:00"));
    }

    @Test
    void shouldKeepAnEarlierScanThatArrivesLaterAsEvidenceAndNotMoveTheTime() {
        // Given
        codes.checkIn(me, session, "2024-09-21T09:30:00+08:00").then().statusCode(201);

        // When
        Response late = upload("2024-09-21T09:31:00+08:00", List.of(kept("in", "2024-09-21T08:55:00+08:00")));

        // Then
        String record = late.then()
                .body("answers[0].outcome", equalTo("already"))
                .body("answers[0].offersCorrection", equalTo(true))
                .extract()
                .path("answers[0].record");
        codes.checkOut(me, session, "2024-09-21T10:30:00+08:00").then().statusCode(201);
        hours().then().body("minutes", equalTo(60));
        asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", record)
                .then()
                .body("evidence.findAll { it.side == 'in' }.evidence", equalTo(List.of("rotating-code", "late-code")));
    }

    @Test
    void shouldRefuseWhatWasSentTooLateShownOutsideTheWindowOrForged() {
        // Given
        Map<String, Object> tooEarly = kept("in", "2024-09-21T08:30:00+08:00");
        Map<String, Object> forged = Map.of(
                "nonce",
                UUID.randomUUID().toString(),
                "side",
                "in",
                "code",
                codes.shown(session, "2024-09-21T09:00:00+08:00") + "x",
                "scannedAt",
                "2024-09-21T09:00:00+08:00");
        Map<String, Object> inTime = kept("in", "2024-09-21T09:00:00+08:00");

        // When
        time.moveTo("2024-09-21T12:00:00+08:00");
        Response sameDay = upload("2024-09-21T12:00:00+08:00", List.of(tooEarly, forged));
        time.moveTo("2024-09-24T09:00:31+08:00");
        Response threeDaysLater = upload("2024-09-24T09:00:31+08:00", List.of(inTime));

        // Then
        sameDay.then()
                .statusCode(200)
                .body("answers.outcome", equalTo(List.of("refused", "refused")))
                .body("answers[0].problem", endsWith("checkin-outside-window"))
                .body("answers[1].problem", endsWith("checkin-code-wrong"));
        threeDaysLater.then().body("answers[0].problem", endsWith("checkin-late-too-late"));
    }

    @Test
    void shouldAskThePhoneToKeepAScanOfASessionNotYetKnownAndCountItLater() {
        // Given
        AnnouncedSessions unheard = AnnouncedSessions.from("2024-09-21T14:00:00+08:00", 2, 2);
        Map<String, Object> scan = Map.of(
                "nonce",
                UUID.randomUUID().toString(),
                "side",
                "in",
                "code",
                codes.shown(unheard, "2024-09-21T14:00:00+08:00"),
                "scannedAt",
                "2024-09-21T14:00:00+08:00");
        time.moveTo("2024-09-21T14:01:00+08:00");
        upload("2024-09-21T14:01:00+08:00", List.of(scan)).then().body("answers[0].outcome", equalTo("keep"));
        signUp(me, unheard.open()).then().statusCode(201);

        // When
        Response again = upload("2024-09-21T14:02:00+08:00", List.of(scan));

        // Then
        again.then().body("answers[0].outcome", equalTo("recorded"));
    }
}
