package org.kepu.volunteers.appointment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;
import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.data;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.volunteers.Scene;

@QuarkusTest
@WithPostgres
@WithKafka
class AppointmentIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T12:00:00+08:00");
    }

    private static RequestSpecification asVillage() {
        return as(Tokens.staff("village-office", "operator@" + Scene.VILLAGE));
    }

    private static Response name(String role, String from, @Nullable String to) {
        Map<String, Object> request = new HashMap<>(
                Map.of("role", role, "place", Scene.VILLAGE, "name", "演示员" + Ids.next(), "validFrom", from));
        if (to != null) {
            request.put("validTo", to);
        }
        return asVillage().body(request).post("/api/volunteers/v1/appointments");
    }

    private static Response step(RequestSpecification who, String id, long version, String step, Object body) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/volunteers/v1/appointments/{id}/" + step, id);
    }

    private static int covered(String role, String day) {
        return asOperator()
                .queryParam("place", Scene.TOWNSHIP)
                .queryParam("day", day)
                .get("/api/volunteers/v1/coverage/{role}", role)
                .path("whole.covered");
    }

    @Test
    void shouldHoldFromTheConfirmationOfTheLevelAboveOnly() {
        // Given
        String id = name("science-publicist", "2024-09-01", null)
                .then()
                .statusCode(201)
                .body("status", equalTo("named"))
                .extract()
                .path("id");

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.appointment")) {
            // When
            Response byTheVillage = step(asVillage(), id, 1, "confirmation", Map.of());
            Response byTheCounty = step(asOperator(), id, 1, "confirmation", Map.of());

            // Then
            byTheVillage.then().statusCode(403).body("type", endsWith("appointment-level-above-needed"));
            byTheCounty
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("confirmed"))
                    .body("active", equalTo(true));
            ReceivedEvent appointed = topic.awaitOne("org.kepu.volunteers.appointment.appointed.v1", id);
            assertThat(data(appointed).at("/holding/code").asText()).isEqualTo("science-publicist");
            assertThat(data(appointed).at("/holding/subject").asText()).isEqualTo(Scene.VILLAGE);
            assertThat(data(appointed).toString()).doesNotContain("演示员");
        }
    }

    @Test
    void shouldCountAVillageWithTwoOnceAndLowerCoverageOnTheDayTheLastOneEnds() {
        // Given
        String first = name("smart-communicator", "2024-09-01", null).path("id");
        String second = name("smart-communicator", "2024-09-01", null).path("id");
        step(asOperator(), first, 1, "confirmation", Map.of()).then().statusCode(200);
        step(asOperator(), second, 1, "confirmation", Map.of()).then().statusCode(200);
        assertThat(covered("smart-communicator", "2024-09-20")).isEqualTo(1);

        // When
        step(asVillage(), first, 2, "end", Map.of("reason", "left")).then().statusCode(200);
        int afterOne = covered("smart-communicator", "2024-09-20");
        step(asVillage(), second, 2, "end", Map.of("reason", "left", "endedOn", "2024-09-21"))
                .then()
                .statusCode(200)
                .body("endReason", equalTo("left"));

        // Then
        assertThat(afterOne).isEqualTo(1);
        assertThat(covered("smart-communicator", "2024-09-20")).isEqualTo(1);
        assertThat(covered("smart-communicator", "2024-09-21")).isZero();
    }

    @Test
    void shouldLapseOnTheDayAfterItsLastAndSayItOnce() {
        // Given
        String id = name("weather-informant", "2024-09-01", "2024-09-21").path("id");
        step(asOperator(), id, 1, "confirmation", Map.of()).then().statusCode(200);

        try (TopicReader topic = TopicReader.fromNow("kepu.volunteers.appointment")) {
            // When
            time.moveTo("2024-09-22T00:00:01+08:00");

            // Then
            topic.awaitOne("org.kepu.volunteers.appointment.lapsed.v1", id);
            asOperator()
                    .get("/api/volunteers/v1/appointments/{id}", id)
                    .then()
                    .body("status", equalTo("lapsed"))
                    .body("active", equalTo(false));
            assertThat(covered("weather-informant", "2024-09-21")).isEqualTo(1);
            assertThat(covered("weather-informant", "2024-09-22")).isZero();
        }
    }

    @Test
    void shouldRefuseWhatItsStateOrTermDoesNotAllow() {
        // Given
        String id = name("local-talent", "2024-09-01", null).path("id");

        // When
        Response endOfANaming = step(asVillage(), id, 1, "end", Map.of("reason", "left"));
        step(asOperator(), id, 1, "confirmation", Map.of()).then().statusCode(200);
        Response confirmedTwice = step(asOperator(), id, 2, "confirmation", Map.of());
        Response endBeforeItBegan = step(asVillage(), id, 2, "end", Map.of("reason", "left", "endedOn", "2024-08-01"));
        Response stale = step(asVillage(), id, 1, "end", Map.of("reason", "left"));

        // Then
        endOfANaming.then().statusCode(409).body("type", endsWith("appointment-wrong-state"));
        confirmedTwice.then().statusCode(409);
        endBeforeItBegan.then().statusCode(422).body("type", endsWith("appointment-end-outside-term"));
        stale.then().statusCode(412);
    }

    @Test
    void shouldSayWhatIsWrongWithAChangeBeforeItsVersionAndItsStateLast() {
        // Given
        String named = name("grid-worker", "2024-09-01", null).path("id");
        Map<String, Object> good = Map.of("name", "演示员" + Ids.next());

        // When
        Response hidden =
                change(as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY)), named, 7, Map.of());
        Response wrong = change(asVillage(), named, 7, Map.of("name", ""));
        Response stale = change(asVillage(), named, 7, good);
        Response tooEarly = change(asVillage(), named, 1, good);

        // Then
        hidden.then().statusCode(404);
        assertThatProblem(wrong).is("urn:kepu:problem:invalid", 422).blames("name", "required");
        assertThatProblem(stale).is("urn:kepu:problem:version-stale", 412);
        assertThatProblem(tooEarly).is("urn:kepu:problem:appointment-wrong-state", 409);
    }

    private static Response change(RequestSpecification who, String id, long version, Map<String, Object> particulars) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(particulars)
                .put("/api/volunteers/v1/appointments/{id}", id);
    }

    @Test
    void shouldLetOnlyTheLevelAboveRefuseANamingAndCountNobodyThen() {
        // Given
        String id = name("rural-leader", "2024-09-01", null).path("id");
        int before = covered("rural-leader", "2024-09-20");

        // When
        Response byTheVillage = step(asVillage(), id, 1, "refusal", Map.of("words", "不合适"));
        Response withoutWords = step(asOperator(), id, 1, "refusal", Map.of("words", ""));
        Response refused = step(asOperator(), id, 1, "refusal", Map.of("words", "任期未明确"));
        Response confirmed = step(asOperator(), id, 2, "confirmation", Map.of());

        // Then
        byTheVillage.then().statusCode(403).body("type", endsWith("appointment-level-above-needed"));
        withoutWords.then().statusCode(422);
        refused.then().statusCode(200).body("status", equalTo("refused")).body("active", equalTo(false));
        confirmed.then().statusCode(409).body("type", endsWith("appointment-wrong-state"));
        assertThat(covered("rural-leader", "2024-09-20")).isEqualTo(before);
    }

    @Test
    void shouldHideAnAppointmentFromAnotherCounty() {
        // Given
        String id = name("rural-leader", "2024-09-01", null).path("id");

        // When
        Response answer = as(Tokens.staff("operator-west", "operator@" + Scene.OTHER_COUNTY))
                .get("/api/volunteers/v1/appointments/{id}", id);

        // Then
        answer.then().statusCode(404);
    }
}
