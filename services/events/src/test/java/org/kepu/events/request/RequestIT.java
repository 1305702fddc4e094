package org.kepu.events.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.account;
import static org.kepu.events.Scene.asDispatcher;
import static org.kepu.events.Scene.asResident;
import static org.kepu.events.Scene.asStranger;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class RequestIT {

    private static final Map<String, Object> TALK = Map.of(
            "title", "小麦病害讲座（演示）",
            "kind", "lecture",
            "spot", "村部",
            "startsAt", "2024-09-21T15:00:00+08:00",
            "endsAt", "2024-09-21T16:00:00+08:00",
            "wanted", List.of(Map.of("role", "lecturer", "count", 1)));

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    private static List<String> steps(List<ReceivedEvent> events) {
        return events.stream().map(event -> event.type().split("\\.")[4]).toList();
    }

    private static String scheduled(String me, String id) {
        Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);
        return Orders.step(Scene.VILLAGE, id, "schedule", 2, TALK)
                .then()
                .statusCode(200)
                .body("status", equalTo("scheduled"))
                .extract()
                .path("session");
    }

    @Test
    void shouldGoFromAskingToRatingThroughASessionWithVolunteers() {
        // Given
        String me = account();
        try (TopicReader topic =
                TopicReader.fromNow("kepu.events.request", "kepu.events.session.state", "kepu.events.notice")) {
            String id = Orders.submit(me);
            time.moveTo("2024-09-20T10:30:00+08:00");

            // When
            String session = scheduled(me, id);
            time.moveTo("2024-09-21T16:00:00+08:00");
            Scene.step(asDispatcher(Scene.VILLAGE), "sessions", session, "held", 1, Map.of())
                    .then()
                    .statusCode(200);
            Scene.step(asResident(me), "requests", id, "rating", 4, Map.of("stars", 5, "words", "讲得好"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("closed"))
                    .body("outcome", equalTo("delivered"))
                    .body("stars", equalTo(5));

            // Then
            List<ReceivedEvent> events = topic.await(6, id);
            assertThat(steps(events))
                    .containsExactly("submitted", "accepted", "scheduled", "delivered", "rated", "closed");
            assertThat(events).extracting(ReceivedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
            assertThat(events.get(1).body().at("/level").asText()).isEqualTo("village");
            assertThat(events.get(1).body().at("/fact/minutes").asInt()).isEqualTo(30);
            assertThat(events.get(0).body().at("/fact/tags").toString()).contains("request-step:submitted");
            assertThat(events.toString()).doesNotContain("赤霉病", "13900000010", "讲得好");
            ReceivedEvent state = topic.awaitOne("org.kepu.events.session.state.v1", session);
            assertThat(state.body().path("request").asText()).isEqualTo(id);
            assertThat(state.body().at("/wanted/0/role").asText()).isEqualTo("lecturer");
            List<ReceivedEvent> told = topic.awaitAtLeast(
                    3,
                    "notices",
                    event -> event.type().contains("notice")
                            && event.body().at("/personRef").asText().equals(refs.of(me)));
            assertThat(told)
                    .extracting(event -> event.body().at("/template").asText())
                    .containsExactlyInAnyOrder("request-accepted", "request-scheduled", "request-delivered");
        }
    }

    @Test
    void shouldShowWhomToTalkToOnlyToWhoTookIt() {
        // Given
        String id = Orders.submit(account());
        asDispatcher(Scene.VILLAGE)
                .get(API + "/requests/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo(Orders.TOPIC))
                .body("contactPhone", nullValue());

        // When
        Response taken = Orders.step(Scene.VILLAGE, id, "acceptance", 1);

        // Then
        taken.then().statusCode(200).body("contactPhone", equalTo("13900000010"));
        asDispatcher(Scene.TOWNSHIP)
                .get(API + "/requests/" + id)
                .then()
                .statusCode(200)
                .body("contactPhone", nullValue());
        asStranger().get(API + "/requests/" + id).then().statusCode(404);
        asResident(account()).get(API + "/requests/" + id).then().statusCode(404);
        asDispatcher(Scene.NEXT_VILLAGE).get(API + "/requests/" + id).then().statusCode(404);
    }

    @Test
    void shouldRefuseWithAReasonTheResidentSees() {
        // Given
        String me = account();
        String id = Orders.submit(me);
        try (TopicReader topic = TopicReader.fromNow("kepu.events.notice")) {

            // When
            Orders.step(Scene.VILLAGE, id, "rejection", 1, Map.of("reason", "no-capacity", "sentence", "本月没有专家"))
                    .then()
                    .statusCode(200);

            // Then
            asResident(me)
                    .get(API + "/requests/" + id)
                    .then()
                    .body("status", equalTo("closed"))
                    .body("outcome", equalTo("rejected"))
                    .body("reason", equalTo("no-capacity"))
                    .body("answer", equalTo("本月没有专家"));
            Orders.step(Scene.VILLAGE, id, "acceptance", 3)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("request-wrong-state"));
            Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(412);
            assertThat(Orders.told(topic, id, 1)).containsExactly("request-rejected");
            assertThat(topic.seen().toString()).contains("no-capacity").doesNotContain("本月没有专家");
        }
    }

    @Test
    void shouldPassARequestUpForSupportUntilThereIsNoLevelAbove() {
        // Given
        String id = Orders.submit(account());
        Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);
        Orders.step(Scene.VILLAGE, id, "support", 2).then().statusCode(200).body("level", equalTo("township"));
        Orders.step(Scene.VILLAGE, id, "acceptance", 3).then().statusCode(403);
        Orders.step(Scene.TOWNSHIP, id, "support", 3).then().statusCode(200).body("level", equalTo("county"));
        Orders.step(Scene.COUNTY, id, "support", 4).then().statusCode(200).body("dueAt", nullValue());

        // When
        Response top = Orders.step(Scene.CITY, id, "support", 5);

        // Then
        top.then().statusCode(409).body("type", endsWith("request-top-level"));
    }

    @Test
    void shouldGiveARequestBackWhenItsSessionIsCalledOff() {
        // Given
        String me = account();
        String id = Orders.submit(me);
        try (TopicReader topic = TopicReader.fromNow("kepu.events.notice")) {
            String session = scheduled(me, id);

            // When
            Scene.step("sessions", session, "cancellation", 1, Map.of("reason", "speaker-unavailable"))
                    .then()
                    .statusCode(200);

            // Then
            asResident(me).get(API + "/requests/" + id).then().body("status", equalTo("accepted"));
            Orders.step(Scene.VILLAGE, id, "schedule", 4, Map.of("session", session))
                    .then()
                    .statusCode(422)
                    .body("type", endsWith("request-session-unsuitable"));
            Scene.step(asResident(me), "requests", id, "withdrawal", 4, Map.of())
                    .then()
                    .statusCode(200)
                    .body("outcome", equalTo("withdrawn"));
            assertThat(Orders.told(topic, id, 3))
                    .containsExactlyInAnyOrder("request-accepted", "request-scheduled", "request-session-cancelled");
        }
    }

    @Test
    void shouldAnswerSeveralRequestsWithOneSessionThatIsPlannedAnyway() {
        // Given
        String session = Scene.announce(Scene.published(), Scene.session());
        List<String> ids = List.of(Orders.submit(account()), Orders.submit(account()));
        for (String id : ids) {
            Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);
            Orders.step(Scene.VILLAGE, id, "schedule", 2, Map.of("session", session))
                    .then()
                    .statusCode(200);
        }
        time.moveTo("2024-09-21T11:00:00+08:00");

        // When
        Scene.step("sessions", session, "held", 1, Map.of()).then().statusCode(200);

        // Then
        for (String id : ids) {
            asDispatcher(Scene.VILLAGE).get(API + "/requests/" + id).then().body("status", equalTo("delivered"));
        }
    }

    @Test
    void shouldListRequestsOfOnesPlacesTheNearestLimitFirst() {
        // Given
        String me = account();
        String id = Orders.submit(me);

        // When
        Response waiting = asDispatcher(Scene.TOWNSHIP)
                .queryParams(Map.of("status", "submitted", "holder", Scene.VILLAGE, "limit", 200))
                .get(API + "/requests");

        // Then
        waiting.then().statusCode(200).body("items.id", hasItem(id));
        assertThat(waiting.<List<String>>path("items.dueAt")).isSorted();
        asResident(me).get(API + "/requests").then().statusCode(403);
        asResident(me).get(API + "/requests/me").then().body("items.id", equalTo(List.of(id)));
        asResident(account()).get(API + "/requests/me").then().body("items", empty());
        asStranger()
                .queryParam("place", Scene.VILLAGE)
                .get(API + "/requests")
                .then()
                .statusCode(403);
    }
}
