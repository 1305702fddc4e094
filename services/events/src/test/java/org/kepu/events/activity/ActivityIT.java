package org.kepu.events.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.announce;
import static org.kepu.events.Scene.as;
import static org.kepu.events.Scene.asOrganiser;
import static org.kepu.events.Scene.asResident;
import static org.kepu.events.Scene.published;
import static org.kepu.events.Scene.session;
import static org.kepu.events.Scene.step;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.security.audit.AuditEntry;
import org.kepu.security.audit.AuditFilter;
import org.kepu.security.audit.AuditTrail;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class ActivityIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    @Test
    void shouldKeepADraftFromEverybodyButItsOrganisers() {
        // Given
        String id = asOrganiser()
                .body(Scene.activity())
                .post(API + "/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Response outside = given().get(API + "/activities/" + id);

        // Then
        outside.then().statusCode(404);
        asOrganiser().get(API + "/activities/" + id).then().statusCode(200).body("status", equalTo("draft"));
        given().queryParam("limit", 200)
                .get(API + "/activities")
                .then()
                .statusCode(200)
                .body("items.id", not(hasItem(id)));
        asResident("r-1")
                .queryParams(Map.of("status", "draft", "place", Scene.COUNTY))
                .get(API + "/activities")
                .then()
                .statusCode(403);
    }

    @Test
    void shouldCountACompletedActivityOnceOnTheDayOfItsLastSession() {
        // Given
        String id = published();
        String held = announce(id, session());
        String open = announce(id, session(Scene.VILLAGE, "2024-09-22T09:00:00+08:00", "2024-09-22T11:00:00+08:00"));
        time.moveTo("2024-09-21T11:00:00+08:00");
        step("sessions", held, "held", 1, Map.of()).then().statusCode(200);
        step("activities", id, "completion", 2, Map.of("report", "来了很多人"))
                .then()
                .statusCode(409)
                .body("type", endsWith("activity-sessions-open"));
        step("activities", id, "cancellation", 2, Map.of("reason", "weather"))
                .then()
                .statusCode(409)
                .body("type", endsWith("activity-already-held"));
        step("sessions", open, "cancellation", 1, Map.of("reason", "weather"))
                .then()
                .statusCode(200);

        try (TopicReader reader = TopicReader.fromNow("kepu.events.activity")) {
            // When
            step("activities", id, "completion", 2, Map.of("report", "来了很多人"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("completed"))
                    .body("sessionsHeld", equalTo(1));

            // Then
            ReceivedEvent completed = reader.awaitOne("org.kepu.events.activity.completed.v1", id);
            assertThat(completed.body().at("/fact/day").asText()).isEqualTo("2024-09-21");
            assertThat(completed.body().at("/fact/count").asInt()).isEqualTo(1);
            assertThat(completed.body().at("/sessionsHeld").asInt()).isEqualTo(1);
        }
    }

    @Test
    void shouldNotCompleteAnActivityOfWhichNothingWasHeld() {
        // Given
        String id = published();

        // When
        Response response = step("activities", id, "completion", 2, Map.of("report", "无"));

        // Then
        response.then().statusCode(409).body("type", endsWith("activity-nothing-held"));
    }

    @Test
    void shouldCancelEverySessionToComeWithItsActivity() {
        // Given
        String id = published();
        String first = announce(id, session());
        String second = announce(id, session());

        try (TopicReader reader = TopicReader.fromNow("kepu.events.session.state", "kepu.events.activity")) {
            // When
            step("activities", id, "cancellation", 2, Map.of("reason", "weather"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("cancelled"))
                    .body("reason", equalTo("weather"));

            // Then
            for (String session : List.of(first, second)) {
                assertThat(reader.awaitAtLeast(
                                1,
                                "of a cancelled session " + session,
                                event -> event.key().equals(session)
                                        && "cancelled"
                                                .equals(event.body()
                                                        .path("status")
                                                        .asText())))
                        .hasSize(1);
            }
            assertThat(reader.awaitOne("org.kepu.events.activity.cancelled.v1", id)
                            .body()
                            .path("reason")
                            .asText())
                    .isEqualTo("weather");
        }
    }

    @Test
    void shouldLeaveASessionThatHasBegunStandingWhenItsActivityIsCancelled() {
        // Given
        String id = published();
        String begun = announce(id, session());
        String ahead = announce(id, session(Scene.VILLAGE, "2024-09-22T09:00:00+08:00", "2024-09-22T11:00:00+08:00"));
        time.moveTo("2024-09-21T12:00:00+08:00");

        // When
        Response answer = step("activities", id, "cancellation", 2, Map.of("reason", "weather"));

        // Then
        answer.then().statusCode(200).body("status", equalTo("cancelled")).body("sessionsStanding", equalTo(1));
        given().get(API + "/sessions/" + begun).then().body("status", equalTo("published"));
        given().get(API + "/sessions/" + ahead).then().body("status", equalTo("cancelled"));
        step("sessions", begun, "held", 1, Map.of()).then().statusCode(200).body("status", equalTo("held"));
    }

    @Test
    void shouldLetANamedOrganiserRunOneActivityUntilTheRightIsTaken() {
        // Given
        String mine = published();
        String other = published();
        String account = Scene.account();
        asOrganiser()
                .body(Map.of("account", account))
                .post(API + "/activities/" + mine + "/organisers")
                .then()
                .statusCode(204);
        asResident(account)
                .body(session())
                .post(API + "/activities/" + other + "/sessions")
                .then()
                .statusCode(403);
        asResident(account)
                .body(session(Scene.FAR_VILLAGE, "2024-09-21T09:00:00+08:00", "2024-09-21T11:00:00+08:00"))
                .post(API + "/activities/" + mine + "/sessions")
                .then()
                .statusCode(403);
        asResident(account)
                .body(session())
                .post(API + "/activities/" + mine + "/sessions")
                .then()
                .statusCode(201);
        asOrganiser().get(API + "/activities/" + mine + "/organisers").then().body("account", contains(account));

        // When
        asOrganiser()
                .delete(API + "/activities/" + mine + "/organisers/" + account)
                .then()
                .statusCode(204);

        // Then
        asResident(account)
                .body(session())
                .post(API + "/activities/" + mine + "/sessions")
                .then()
                .statusCode(403);
    }

    @Inject
    AuditTrail trail;

    @Test
    void shouldWriteDownWhoDidWhat() {
        // Given
        String id = published();

        // When
        step("activities", id, "cancellation", 2, Map.of("reason", "weather"))
                .then()
                .statusCode(200);

        // Then
        List<String> acts = trail.page(AuditFilter.of("activity", id), null, 10).items().stream()
                .map(AuditEntry::action)
                .toList();
        assertThat(acts).containsExactlyInAnyOrder("activity.draft", "activity.publish", "activity.cancel");
        as(Tokens.staff("operator-east", "operator@" + Scene.COUNTY))
                .queryParams(Map.of("place", Scene.COUNTY, "action", "activity.cancel", "limit", 200))
                .get(API + "/audit")
                .then()
                .statusCode(200)
                .body("items.aggregateId", hasItem(id));
    }

    @Test
    void shouldListActivitiesByPlaceKindAndTheme() {
        // Given
        String id = published();

        // When
        Response found = given().queryParams(
                        Map.of("place", Scene.CITY, "kind", "farm-training", "theme", "farm-skills", "limit", 200))
                .get(API + "/activities");

        // Then
        found.then().statusCode(200).body("items.id", hasItem(id));
        given().queryParams(Map.of("place", Scene.OTHER_COUNTY))
                .get(API + "/activities")
                .then()
                .body("items", empty());
    }
}
