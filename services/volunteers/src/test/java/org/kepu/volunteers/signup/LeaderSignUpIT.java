package org.kepu.volunteers.signup;

import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.volunteers.Scene.account;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.AnnouncedSessions;
import org.kepu.volunteers.Scene;

/** Who stands there without a sign-up is put down by the leader (现场加人, R10). */
@QuarkusTest
@WithPostgres
@WithKafka
class LeaderSignUpIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    @Test
    void shouldLetALeaderPutSomebodyDownBeyondTheCapacityWithAReasonThatIsKept() {
        // Given
        AnnouncedSessions session = AnnouncedSessions.atNine(1);
        String shift = session.open();
        String first = account();
        volunteer(first);
        signUp(first, shift).then().statusCode(201);
        String person = volunteer(account());
        String leader = Scene.leader(session);

        // When
        Response without = asResident(leader)
                .body(Map.of("person", person))
                .post("/api/volunteers/v1/shifts/{id}/sign-ups/others", shift);
        Response with = asResident(leader)
                .body(Map.of("person", person, "overCapacityReason", "临时增加"))
                .post("/api/volunteers/v1/shifts/{id}/sign-ups/others", shift);

        // Then
        without.then().statusCode(409).body("type", endsWith("signup-full"));
        with.then().statusCode(201);
    }

    @Test
    void shouldLetALeaderPutSomebodyDownByTheNumberOnTheCard() {
        // Given
        AnnouncedSessions session = AnnouncedSessions.atNine(2);
        String shift = session.open();
        String account = account();
        volunteer(account);
        String number = asResident(account).get("/api/volunteers/v1/people/me").path("number");
        String leader = Scene.leader(session);

        // When
        Response put = asResident(leader)
                .body(Map.of("number", number.toLowerCase(Locale.ROOT)))
                .post("/api/volunteers/v1/shifts/{id}/sign-ups/others", shift);
        Response nobody = asResident(leader)
                .body(Map.of("number", "0000000000"))
                .post("/api/volunteers/v1/shifts/{id}/sign-ups/others", shift);
        Response stranger = asResident(account())
                .body(Map.of("number", number))
                .post("/api/volunteers/v1/shifts/{id}/sign-ups/others", shift);

        // Then
        put.then().statusCode(201).body("shiftId", equalTo(shift));
        nobody.then().statusCode(404);
        stranger.then().statusCode(404);
    }
}
