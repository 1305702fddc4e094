package org.kepu.events.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** The rotating code on the organiser's screen (R1). */
@QuarkusTest
@WithPostgres
@WithKafka
class CodeIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T09:10:00+08:00");
    }

    private static Response code(RequestSpecification as, String session) {
        return as.get(Scene.API + "/sessions/" + session + "/code");
    }

    @Test
    void shouldShowAnotherCodeEveryThirtySecondsAndOneThatIsAcceptedNow() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        Response first = code(Scene.asOrganiser(), session);

        // When
        time.moveTo("2024-09-21T09:10:30+08:00");
        Response second = code(Scene.asOrganiser(), session);

        // Then
        first.then().statusCode(200).body("digits", matchesPattern("[0-9]{6}"));
        assertThat(second.<String>path("code")).isNotEqualTo(first.<String>path("code"));
        assertThat(second.<String>path("digits")).isNotEqualTo(first.<String>path("digits"));
        Scene.asResident(Scene.account())
                .body(Map.of("code", second.<String>path("code"), "group", "farmers"))
                .post(Scene.API + "/attendances")
                .then()
                .statusCode(201);
    }

    @Test
    void shouldShowNoCodeToANeighbourOrAResident() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());

        // When
        Response neighbour = code(Scene.asStranger(), session);
        Response resident = code(Scene.asResident(Scene.account()), session);

        // Then
        neighbour.then().statusCode(403);
        resident.then().statusCode(403);
    }

    @Test
    void shouldShowNoCodeOfASessionThatWasCalledOff() {
        // Given
        time.moveTo("2024-09-20T09:10:00+08:00");
        String session = Scene.announce(Scene.published(), Scene.session());
        Scene.step("sessions", session, "cancellation", 1, Map.of("reason", "speaker-unavailable"))
                .then()
                .statusCode(200);

        // When
        Response answer = code(Scene.asOrganiser(), session);

        // Then
        answer.then().statusCode(409).body("type", endsWith("session-no-code-now"));
    }

    @Test
    void shouldShowTheCodeOfASessionClosedAsHeldUntilNobodyChecksOutAnyMore() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        time.moveTo("2024-09-21T11:00:00+08:00");
        code(Scene.asOrganiser(), session).then().statusCode(200);
        Scene.step("sessions", session, "held", 1, Map.of()).then().statusCode(200);

        // When
        Response atOnce = code(Scene.asOrganiser(), session);
        time.moveTo("2024-09-22T11:00:00+08:00");
        Response nextDay = code(Scene.asOrganiser(), session);

        // Then
        atOnce.then().statusCode(200);
        nextDay.then().statusCode(409).body("type", endsWith("session-no-code-now"));
    }
}
