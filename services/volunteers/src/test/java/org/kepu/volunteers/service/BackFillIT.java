package org.kepu.volunteers.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.leader;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
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

/** Services filled in afterwards from a document (补录): grade D, for good (R2, R4). */
@QuarkusTest
@WithPostgres
@WithKafka
class BackFillIT {

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotating;

    private Codes codes;
    private String me;
    private String person;

    @BeforeEach
    void volunteers() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        codes = new Codes(rotating, time);
        me = account();
        person = volunteer(me);
    }

    private AnnouncedSessions signedUpFor(String start, int hours) {
        AnnouncedSessions session = AnnouncedSessions.from(start, hours, 5);
        signUp(me, session.open()).then().statusCode(201);
        return session;
    }

    private Response hours() {
        return asResident(me).get("/api/volunteers/v1/my/hours");
    }

    private static Response step(RequestSpecification who, String record, long version, String step, Object body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/volunteers/v1/service-records/{id}/" + step, record);
    }

    @Test
    void shouldLetABackFillWithADocumentCountAsDOnlyAfterASecondPersonApproved() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String first = leader(session);
        String second = leader(session);
        time.moveTo("2024-09-22T09:00:00+08:00");
        Map<String, Object> backFill = Map.of(
                "person", person,
                "in", "2024-09-21T09:00:00+08:00",
                "out", "2024-09-21T11:00:00+08:00",
                "document", document(first),
                "reason", "wrong-time");

        // When
        String record = asResident(first)
                .body(backFill)
                .post("/api/volunteers/v1/sessions/{id}/back-fills", session.id())
                .then()
                .statusCode(201)
                .body("grade", equalTo("D"))
                .body("waitsFor", equalTo(List.of("second-approver")))
                .extract()
                .path("id");
        Response byTheSame = step(asResident(first), record, 2, "approvals", Map.of());
        Response byTheSecond = step(asResident(second), record, 2, "approvals", Map.of());

        // Then
        byTheSame.then().statusCode(409).body("type", endsWith("service-approval-same-person"));
        byTheSecond.then().statusCode(200).body("status", equalTo("credited"));
        hours().then().body("minutes", equalTo(120)).body("entries.items[0].grade", equalTo("D"));
    }

    @Test
    void shouldRefuseABackFillWithoutADocumentOfOnesOwnOrBesideARecordedPresence() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String leader = leader(session);
        String document = document(leader);
        codes.checkIn(me, session, "2024-09-21T09:00:00+08:00").then().statusCode(201);
        time.moveTo("2024-09-21T12:00:00+08:00");

        // When
        Response withoutDocument = backFill(session, leader, UUID.randomUUID().toString());
        Response besideAPresence = backFill(session, leader, document);

        // Then
        withoutDocument.then().statusCode(422).body("type", endsWith("service-document-missing"));
        besideAPresence.then().statusCode(409).body("type", endsWith("service-already-recorded"));
    }

    /** A step in whatever version it has by now. */
    private Response step(RequestSpecification who, String record, String step, Object body) {
        int version = asResident(me)
                .get("/api/volunteers/v1/service-records/{id}", record)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        return step(who, record, version, step, body);
    }

    @Test
    void shouldKeepTheGradeOfABackFillThroughCorrectionsDisputesAndScans() {
        // Given
        AnnouncedSessions session = signedUpFor("2024-09-21T09:00:00+08:00", 2);
        String first = leader(session);
        String second = leader(session);
        time.moveTo("2024-09-21T11:00:00+08:00");
        String record = backFill(session, first, document(first))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Map<String, Object> correction = Map.of(
                "in", "2024-09-21T09:00:00+08:00",
                "out", "2024-09-21T10:30:00+08:00",
                "reason", "wrong-time",
                "words", "核实签到表");

        // When
        codes.checkIn(me, session, "2024-09-21T11:00:00+08:00");
        codes.checkOut(me, session, "2024-09-21T11:00:10+08:00");
        asResident(first)
                .body(Map.of("ticks", List.of(Map.of("person", person, "side", "in"))))
                .post("/api/volunteers/v1/sessions/{id}/roll-call", session.id());
        Response approved = step(asResident(second), record, "approvals", Map.of());
        Response corrected = step(asResident(second), record, "corrections", correction);
        Response disputed = step(asResident(me), record, "disputes", Map.of("words", "我一直在场"));
        Response kept = step(asResident(second), record, "disputes/answer", Map.of("words", "以签到表为准"));
        Response disputedAgain = step(asResident(me), record, "disputes", Map.of("words", "请再核实"));
        Response correctedAgain = step(asResident(second), record, "corrections", correction);

        // Then
        List.of(approved, corrected, disputed, kept, disputedAgain, correctedAgain)
                .forEach(each -> each.then().statusCode(200).body("grade", equalTo("D")));
        hours().then().body("minutes", equalTo(90));
        assertThat(hours().<List<String>>path("entries.items.grade")).hasSize(5).containsOnly("D");
    }

    private Response backFill(AnnouncedSessions session, String leader, String document) {
        return asResident(leader)
                .body(Map.of(
                        "person", person,
                        "in", "2024-09-21T09:00:00+08:00",
                        "out", "2024-09-21T11:00:00+08:00",
                        "document", document,
                        "reason", "wrong-time"))
                .post("/api/volunteers/v1/sessions/{id}/back-fills", session.id());
    }

    private static String document(String account) {
        byte[] pdf = "%PDF-1.4 demonstration".getBytes(StandardCharsets.US_ASCII);
        return asResident(account)
                .contentType("application/pdf")
                .body(pdf)
                .post("/api/volunteers/v1/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }
}
