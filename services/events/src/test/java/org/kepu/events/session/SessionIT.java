package org.kepu.events.session;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
class SessionIT {

    private static final String PLACE = "410926000000";

    @Inject
    MovableTime time;

    @Inject
    RotatingCodes codes;

    @Test
    void shouldCountAHeldSessionOnItsDay() {
        // Given
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = announce(publish());
        time.moveTo("2024-09-21T11:00:00+08:00");

        // When
        try (TopicReader reader = TopicReader.fromNow("kepu.events.session")) {
            organiser()
                    .header("If-Match", "\"1\"")
                    .post("/api/events/v1/sessions/" + session + "/held")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("held"));

            // Then
            // By type: that it was published may be told only now.
            ReceivedEvent held = reader.awaitOne("org.kepu.events.session.held.v1", session);
            JsonNode data = Objects.requireNonNull(held.data());
            assertThat(data.at("/fact/day").asText()).isEqualTo("2024-09-21");
            assertThat(data.at("/fact/count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void shouldNotCloseASessionThatHasNotBegun() {
        // Given
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = announce(publish());

        // When
        Response response =
                organiser().header("If-Match", "\"1\"").post("/api/events/v1/sessions/" + session + "/held");

        // Then
        response.then().statusCode(409).body("type", equalTo("urn:kepu:problem:session-not-begun"));
    }

    @Test
    void shouldRefuseAnOrganiserOfAnotherCounty() {
        // Given
        String activity = publish();

        // When
        Response response = as("organiser@410922000000")
                .body(session())
                .post("/api/events/v1/activities/" + activity + "/sessions");

        // Then
        response.then().statusCode(403);
    }

    @Test
    void shouldTellWhereASessionWasMovedFromAndWhy() {
        // Given
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = Scene.announce(Scene.published(), Scene.session());

        try (TopicReader reader = TopicReader.fromNow("kepu.events.session", "kepu.events.session.state")) {
            // When
            Scene.step(
                            "sessions",
                            session,
                            "move",
                            1,
                            Map.of(
                                    "place", Scene.NEXT_VILLAGE,
                                    "spot", "村部",
                                    "startsAt", "2024-09-21T14:00:00+08:00",
                                    "endsAt", "2024-09-21T16:00:00+08:00",
                                    "reason", "venue-unavailable"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("moved"));

            // Then
            ReceivedEvent moved = reader.awaitOne("org.kepu.events.session.moved.v1", session);
            assertThat(moved.body().at("/before/place").asText()).isEqualTo(Scene.VILLAGE);
            assertThat(moved.body().at("/after/place").asText()).isEqualTo(Scene.NEXT_VILLAGE);
            assertThat(moved.body().at("/reason").asText()).isEqualTo("venue-unavailable");
            ReceivedEvent state = reader.awaitOne("org.kepu.events.session.state.v1", session);
            assertThat(state.body().path("organisers").size()).isEqualTo(1);
        }
    }

    @Test
    void shouldNeitherMoveNorCancelASessionThatHasBegunAndSaySo() {
        // Given
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = Scene.announce(Scene.published(), Scene.session());
        time.moveTo("2024-09-21T09:00:00+08:00");

        // When
        Response moved = Scene.step(
                "sessions",
                session,
                "move",
                1,
                Map.of(
                        "place", Scene.VILLAGE,
                        "spot", "村部",
                        "startsAt", "2024-09-28T14:00:00+08:00",
                        "endsAt", "2024-09-28T16:00:00+08:00",
                        "reason", "weather"));
        Response cancelled = Scene.step("sessions", session, "cancellation", 1, Map.of("reason", "weather"));

        // Then
        moved.then().statusCode(409).body("type", equalTo("urn:kepu:problem:session-begun"));
        cancelled.then().statusCode(409).body("type", equalTo("urn:kepu:problem:session-begun"));
        given().get(Scene.API + "/sessions/" + session)
                .then()
                .body("status", equalTo("published"))
                .body("version", equalTo(1));
    }

    @Test
    void shouldNotCancelASessionSomebodyScannedBeforeItsStart() {
        // Given
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = Scene.announce(Scene.published(), Scene.session());
        time.moveTo("2024-09-21T08:50:00+08:00");
        String code = codes.issue(
                        UUID.fromString(session),
                        OffsetDateTime.parse("2024-09-21T08:50:00+08:00").toInstant())
                .text();
        Scene.asResident(Scene.account())
                .body(Map.of("code", code, "group", "farmers"))
                .post(Scene.API + "/attendances")
                .then()
                .statusCode(201);

        // When
        Response cancelled = Scene.step("sessions", session, "cancellation", 1, Map.of("reason", "weather"));

        // Then
        cancelled.then().statusCode(409).body("type", equalTo("urn:kepu:problem:session-begun"));
    }

    @Test
    void shouldChangeTheVolunteersASessionWants() {
        // Given
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = Scene.announce(Scene.published(), Scene.session());

        // When
        Response response = Scene.asOrganiser()
                .header("If-Match", "\"1\"")
                .body(Map.of("spot", "大礼堂", "wanted", List.of(Map.of("role", "lecturer", "count", 1))))
                .put(Scene.API + "/sessions/" + session);

        // Then
        response.then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("wanted[0].role", equalTo("lecturer"))
                .body("status", equalTo("published"));
    }

    @Test
    void shouldListTheVillageBeforeItsTownshipAndItsCounty() {
        // Given
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
        String activity = Scene.published();
        String day = "2031-05-01";
        String county =
                Scene.announce(activity, Scene.session(Scene.COUNTY, day + "T08:00:00+08:00", day + "T09:00:00+08:00"));
        String next = Scene.announce(
                activity, Scene.session(Scene.NEXT_VILLAGE, day + "T09:00:00+08:00", day + "T10:00:00+08:00"));
        String here = Scene.announce(
                activity, Scene.session(Scene.VILLAGE, day + "T10:00:00+08:00", day + "T11:00:00+08:00"));

        // When
        Response first = given().queryParams(Map.of("near", Scene.VILLAGE, "day", day, "limit", 2))
                .get(Scene.API + "/sessions");

        // Then
        first.then()
                .statusCode(200)
                .body("items.session.id", equalTo(List.of(here, next)))
                .body("items.distance", equalTo(List.of("HERE", "TOWNSHIP")));
        String cursor = first.path("next");
        given().queryParams(Map.of("near", Scene.VILLAGE, "day", day, "limit", 2, "cursor", cursor))
                .get(Scene.API + "/sessions")
                .then()
                .body("items.session.id", equalTo(List.of(county)));
    }

    @Test
    void shouldListTheSessionsOfOnesOwnActivities() {
        // Given
        time.moveTo("2024-09-20T10:00:00+08:00");
        String session = announce(publish());

        // When
        Response mine = organiser().get("/api/events/v1/my/sessions");
        Response others = given().auth()
                .oauth2(Tokens.of("organiser-2").grant("organiser@" + PLACE).sign())
                .get("/api/events/v1/my/sessions");

        // Then
        mine.then().statusCode(200).body("session.id", hasItem(session), "title", hasItem("科普讲座"));
        others.then().statusCode(200).body("session.id", not(hasItem(session)));
    }

    private String publish() {
        String id = organiser()
                .body(Map.of("title", "科普讲座", "kind", "lecture", "place", PLACE))
                .post("/api/events/v1/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        organiser()
                .header("If-Match", "\"1\"")
                .post("/api/events/v1/activities/" + id + "/publication")
                .then()
                .statusCode(200);
        return id;
    }

    private String announce(String activity) {
        return organiser()
                .body(session())
                .post("/api/events/v1/activities/" + activity + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> session() {
        return Map.of(
                "place", PLACE,
                "spot", "文化广场",
                "startsAt", "2024-09-21T09:00:00+08:00",
                "endsAt", "2024-09-21T11:00:00+08:00",
                "wanted", List.of(Map.of("role", "guide", "count", 3)));
    }

    private static RequestSpecification organiser() {
        return as("organiser@" + PLACE);
    }

    private static RequestSpecification as(String grant) {
        return given().auth()
                .oauth2(Tokens.of("organiser-1").grant(grant).sign())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    @Test
    void shouldListTheSessionsThatBeginBetweenTwoDays() {
        // Given
        String activity = Scene.published();
        String first = null;
        for (String day : List.of("2032-05-01", "2032-05-02", "2032-05-03", "2032-05-04")) {
            String session = Scene.announce(
                    activity, Scene.session(Scene.VILLAGE, day + "T08:00:00+08:00", day + "T09:00:00+08:00"));
            first = first == null ? session : first;
        }

        // When
        Response found = given().queryParams(Map.of("place", Scene.VILLAGE, "from", "2032-05-01", "to", "2032-05-03"))
                .get(Scene.API + "/sessions");

        // Then
        found.then().statusCode(200).body("items.size()", equalTo(3)).body("items[0].session.id", equalTo(first));
    }
}
