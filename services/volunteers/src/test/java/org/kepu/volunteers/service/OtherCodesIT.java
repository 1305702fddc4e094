package org.kepu.volunteers.service;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.presence.RotatingCodes;
import org.kepu.presence.TimeStep;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

/** Typed digits, paper, and two accounts on one phone. */
@QuarkusTest
@WithPostgres
@WithKafka
class OtherCodesIT {

    private static final String NINE = "2024-09-21T09:00:00+08:00";

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes rotating;

    private Codes codes;
    private AnnouncedSessions session;
    private String shift;

    @BeforeEach
    void session() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
        codes = new Codes(rotating, time);
        session = AnnouncedSessions.atNine(5);
        shift = session.open();
    }

    private String signedUp() {
        String account = account();
        volunteer(account);
        signUp(account, shift).then().statusCode(201);
        return account;
    }

    private Response type(String account, String digits) {
        return asResident(account)
                .body(Map.of("session", session.id().toString(), "digits", digits))
                .post("/api/volunteers/v1/check-ins");
    }

    private String digits(String at) {
        return rotating.typed(session.id(), TimeStep.at(OffsetDateTime.parse(at).toInstant()));
    }

    @Test
    void shouldTakeTheSixDigitsBesideTheCode() {
        // Given
        String me = signedUp();
        time.moveTo(NINE);

        // When
        Response answer = type(me, digits(NINE));

        // Then
        answer.then().statusCode(201).body("grade", equalTo("A"));
    }

    @Test
    void shouldStopLookingAtDigitsAfterFiveWrongTriesInAStep() {
        // Given
        String me = signedUp();
        time.moveTo(NINE);
        String right = digits(NINE);
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < 5; i++) {
            type(me, wrong).then().statusCode(422).body("type", endsWith("checkin-code-wrong"));
        }

        // When
        Response sixth = type(me, right);

        // Then
        sixth.then().statusCode(429).body("type", endsWith("checkin-code-attempts-spent"));
        time.moveTo("2024-09-21T09:01:00+08:00");
        type(me, digits("2024-09-21T09:01:00+08:00")).then().statusCode(201);
    }

    @Test
    void shouldRefuseDigitsOfSomebodyWhoHasNotSignedUp() {
        // Given
        String me = account();
        volunteer(me);
        time.moveTo(NINE);

        // When
        Response answer = type(me, digits(NINE));

        // Then
        answer.then().statusCode(409).body("type", endsWith("checkin-not-signed-up"));
    }

    @Test
    void shouldGradeThePrintedCodeAsC() {
        // Given
        String me = signedUp();
        time.moveTo(NINE);

        // When
        Response answer =
                Codes.send(me, "check-ins", rotating.printed(session.id()).text(), UUID.randomUUID());

        // Then
        answer.then().statusCode(201).body("grade", equalTo("C")).body("toBeConfirmed", equalTo(false));
    }

    @Test
    void shouldAcceptASecondAccountOnThePhoneWithAFlag() {
        // Given
        String first = signedUp();
        String second = signedUp();
        String phone = "phone-" + UUID.randomUUID();
        time.moveTo(NINE);
        scan(first, phone).then().statusCode(201);

        // When
        String flagged = scan(second, phone).then().statusCode(201).extract().path("record");

        // Then
        codes.checkOut(second, session, "2024-09-21T10:00:00+08:00").then().statusCode(201);
        asResident(second)
                .get("/api/volunteers/v1/service-records/{id}", flagged)
                .then()
                .body("flags", hasItem("same-device"))
                .body("grade", equalTo("A"));
        String unflagged =
                codes.checkOut(first, session, "2024-09-21T10:00:00+08:00").path("record");
        asResident(first)
                .get("/api/volunteers/v1/service-records/{id}", unflagged)
                .then()
                .body("flags", not(hasItem("same-device")));
    }

    private Response scan(String account, String phone) {
        return asResident(account)
                .body(Map.of("code", codes.shown(session, NINE), "phone", phone))
                .post("/api/volunteers/v1/check-ins");
    }
}
