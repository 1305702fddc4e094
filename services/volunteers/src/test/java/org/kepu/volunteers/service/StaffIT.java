package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.leader;
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
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class StaffIT {

    @Inject
    MovableTime time;

    private String me;
    private String person;
    private AnnouncedSessions session;

    @BeforeEach
    void signedUp() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        me = account();
        person = volunteer(me);
        session = AnnouncedSessions.atNine(3);
        signUp(me, session.open()).then().statusCode(201);
    }

    private Response scan(String leader, String side, String card) {
        return asResident(leader)
                .body(Map.of("side", side, "card", card))
                .post("/api/volunteers/v1/sessions/{id}/staff-scans", session.id());
    }

    private String card() {
        return asResident(me).get("/api/volunteers/v1/my/card").path("card");
    }

    @Test
    void shouldGradeAStaffScanOfTheCardAsB() {
        // Given
        String leader = leader(session);
        String card = card();

        // When
        time.moveTo("2024-09-21T09:00:00+08:00");
        Response in = scan(leader, "in", card);
        time.moveTo("2024-09-21T11:00:00+08:00");
        Response out = scan(leader, "out", card);

        // Then
        in.then().statusCode(201).body("grade", equalTo("B"));
        out.then().statusCode(201).body("grade", equalTo("B"));
        asResident(me)
                .get("/api/volunteers/v1/my/hours")
                .then()
                .body("minutes", equalTo(120))
                .body("entries.items[0].grade", equalTo("B"));
    }

    @Test
    void shouldRefuseAForgedCardAndAScanBySomebodyWhoDoesNotRunTheSession() {
        // Given
        String leader = leader(session);
        String card = card();
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        Response forged = scan(leader, "in", card.substring(0, card.length() - 2) + "AA");
        Response byStranger = scan(account(), "in", card);

        // Then
        forged.then().statusCode(422).body("type", endsWith("checkin-card-wrong"));
        byStranger.then().statusCode(404);
    }

    @Test
    void shouldListWhoIsExpectedByNameForTheLeaderAloneAndMaskMinors() {
        // Given
        String leader = leader(session);
        String minor = account();
        String minorId = asResident(minor)
                .body(Map.of(
                        "name", "韩梅梅",
                        "phone", "13800000001",
                        "ageBand", "14-17",
                        "place", Scene.VILLAGE,
                        "kind", "student",
                        "consent", true,
                        "notice", "1"))
                .post("/api/volunteers/v1/people/me")
                .path("id");
        asOperator()
                .header("If-Match", "\"1\"")
                .post("/api/volunteers/v1/people/{id}/verification", minorId)
                .then()
                .statusCode(200);
        String shift = Scene.asResident(me)
                .get("/api/volunteers/v1/sessions/{id}/shifts", session.id())
                .path("[0].id");
        signUp(minor, shift).then().statusCode(201);

        // When
        Response byLeader = asResident(leader).get("/api/volunteers/v1/sessions/{id}/roll-call", session.id());
        Response withReason = asResident(leader)
                .queryParam("reason", "点名核对")
                .get("/api/volunteers/v1/sessions/{id}/roll-call", session.id());
        Response byOperator = asOperator().get("/api/volunteers/v1/sessions/{id}/roll-call", session.id());

        // Then
        byLeader.then().statusCode(200).body("lines.name", contains("𠮷小明", "韩**"));
        withReason.then().body("lines.name", contains("𠮷小明", "韩梅梅"));
        byOperator.then().statusCode(404);
        asOperator()
                .queryParam("place", Scene.COUNTY)
                .queryParam("type", "person")
                .queryParam("id", minorId)
                .get("/api/volunteers/v1/audit")
                .then()
                .body("items.action", hasItem("person.verify"));
    }

    @Test
    void shouldTickManyAtOnceAndTellWhoLeftLateAndStays() {
        // Given
        String leader = leader(session);
        time.moveTo("2024-09-21T09:05:00+08:00");
        asResident(leader)
                .get("/api/volunteers/v1/sessions/{id}/roll-call", session.id())
                .then()
                .body("lines[0].presence", equalTo("late"));

        // When
        Response ticked = asResident(leader)
                .body(Map.of(
                        "ticks",
                        List.of(
                                Map.of("person", person, "side", "in"),
                                Map.of("person", UUID.randomUUID().toString(), "side", "in"))))
                .post("/api/volunteers/v1/sessions/{id}/roll-call", session.id());

        // Then
        ticked.then()
                .statusCode(200)
                .body("answers[0].answer.grade", equalTo("C"))
                .body("answers[1].problem", endsWith("checkin-not-signed-up"));
        asResident(leader)
                .get("/api/volunteers/v1/sessions/{id}/roll-call", session.id())
                .then()
                .body("lines[0].presence", equalTo("present"));
    }

    @Test
    void shouldMarkAnAbsenceOnlyAfterTheEndAndTakeItBack() {
        // Given
        String leader = leader(session);
        String signUp = asResident(me).get("/api/volunteers/v1/my/shifts").path("items[0].signUp");
        time.moveTo("2024-09-21T10:00:00+08:00");
        Response tooSoon = absences(leader, signUp, true);

        // When
        time.moveTo("2024-09-21T11:00:00+08:00");
        Response absent = absences(leader, signUp, true);
        Response present = absences(leader, signUp, false);

        // Then
        tooSoon.then().body("answers[0].problem", endsWith("signup-not-over"));
        absent.then().body("answers[0].status", equalTo("no-show"));
        present.then().body("answers[0].status", equalTo("signed-up"));
    }

    @Test
    void shouldListTheSessionsSomebodyRunsToHimAlone() {
        // Given
        String leader = leader(session);

        // When
        Response mine = asResident(leader).get("/api/volunteers/v1/my/led-sessions");
        Response others = asResident(me).get("/api/volunteers/v1/my/led-sessions");

        // Then
        mine.then().statusCode(200).body("session", hasItem(session.id().toString()), "expected", hasItem(1));
        others.then().statusCode(200).body("size()", equalTo(0));
    }

    private Response absences(String leader, String signUp, boolean absent) {
        return asResident(leader)
                .body(Map.of("signUps", List.of(signUp), "absent", absent))
                .post("/api/volunteers/v1/sessions/{id}/absences", session.id());
    }

    @Test
    void shouldTakeScansAPairedDeviceSignedAndNothingAfterItsRevocation() throws Exception {
        // Given
        String leader = leader(session);
        String card = card();
        time.moveTo("2024-09-21T08:50:00+08:00");
        ScanningDevice device = ScanningDevice.pair(leader, session);
        Map<String, Object> in = device.scan(session, "in", card, OffsetDateTime.parse("2024-09-21T09:00:00+08:00"));
        Map<String, Object> altered =
                device.alteredScan(session, "in", card, OffsetDateTime.parse("2024-09-21T09:00:00+08:00"));
        Map<String, Object> out = device.scan(session, "out", card, OffsetDateTime.parse("2024-09-21T11:00:00+08:00"));

        // When
        time.moveTo("2024-09-21T09:30:00+08:00");
        Response first = device.upload("2024-09-21T09:30:00+08:00", List.of(altered, in, in));
        asResident(leader)
                .delete("/api/volunteers/v1/sessions/{id}/devices/{device}", session.id(), device.id())
                .then()
                .statusCode(204);
        time.moveTo("2024-09-21T11:30:00+08:00");
        Response afterRevocation = device.upload("2024-09-21T11:30:00+08:00", List.of(out));

        // Then
        first.then()
                .statusCode(200)
                .body("answers.outcome", contains("refused", "recorded", "recorded"))
                .body("answers[1].grade", equalTo("B"));
        afterRevocation.then().body("answers[0].problem", endsWith("checkin-device-not-paired"));
        assertThat(first.<String>path("answers[1].record")).isEqualTo(first.path("answers[2].record"));
    }
}
