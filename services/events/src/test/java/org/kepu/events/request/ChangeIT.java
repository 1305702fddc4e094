package org.kepu.events.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.account;
import static org.kepu.events.Scene.as;
import static org.kepu.events.Scene.asDispatcher;
import static org.kepu.events.Scene.asResident;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** What askers may still change (R16). */
@QuarkusTest
@WithPostgres
@WithKafka
class ChangeIT {

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    private static Map<String, Object> orderWith(Map<String, Object> changed) {
        Map<String, Object> order = new HashMap<>(Orders.order());
        order.putAll(changed);
        return order;
    }

    private static Response change(RequestSpecification who, String id, long version, Map<String, Object> order) {
        return who.header("If-Match", "\"" + version + "\"").body(order).put(API + "/requests/" + id);
    }

    @Test
    void shouldGiveARequestForAnotherPlaceToItsDispatchersAndCountItThere() {
        // Given
        String me = account();
        try (TopicReader topic = TopicReader.fromNow("kepu.events.request")) {
            String id = Orders.submit(me);
            time.moveTo("2024-09-21T09:00:00+08:00");

            // When
            Response changed =
                    change(asResident(me), id, 1, orderWith(Map.of("place", Scene.NEXT_VILLAGE, "topic", "想请专家讲蒜苗追肥")));

            // Then
            changed.then()
                    .statusCode(200)
                    .header("ETag", equalTo("\"3\""))
                    .body("status", equalTo("submitted"))
                    .body("topic", equalTo("想请专家讲蒜苗追肥"))
                    .body("holder", equalTo(Scene.NEXT_VILLAGE))
                    .body("submittedAt", equalTo("2024-09-20T10:00:00+08:00"))
                    .body("dueAt", equalTo("2024-09-22T09:00:00+08:00"));
            List<ReceivedEvent> events = topic.await(3, id);
            assertThat(events).extracting(ReceivedEvent::version).containsExactly(1L, 2L, 3L);
            assertThat(events.subList(1, 3))
                    .extracting(event -> event.body().at("/fact/place").asText()
                            + event.body().at("/fact/count").asText()
                            + event.body().at("/fact/day").asText())
                    .containsExactly(Scene.VILLAGE + "-12024-09-20", Scene.NEXT_VILLAGE + "12024-09-20");
            assertThat(events.subList(1, 3))
                    .extracting(event -> event.body().at("/fact/corrects").asText())
                    .containsOnly(events.getFirst().id());
            assertThat(events.toString()).doesNotContain("蒜苗");
        }
    }

    @Test
    void shouldLetOnlyTheDispatchersOfTheNewPlaceSeeAndTakeIt() {
        // Given
        String me = account();
        String id = Orders.submit(me);

        // When
        change(asResident(me), id, 1, orderWith(Map.of("place", Scene.NEXT_VILLAGE)))
                .then()
                .statusCode(200);

        // Then
        asDispatcher(Scene.VILLAGE).get(API + "/requests/" + id).then().statusCode(404);
        Orders.step(Scene.NEXT_VILLAGE, id, "acceptance", 3).then().statusCode(200);
        as(Tokens.staff("operator-east", "operator@" + Scene.COUNTY))
                .queryParams(Map.of("place", Scene.COUNTY, "action", "request.change", "id", id, "type", "request"))
                .get(API + "/audit")
                .then()
                .statusCode(200)
                .body("items.action", contains("request.change"))
                .body("items[0].details.placeBefore", equalTo(Scene.VILLAGE));
    }

    @Test
    void shouldKeepTheHolderAndTheLimitOfARequestThatWentUpWhenItsPlaceStays() {
        // Given
        String me = account();
        try (TopicReader topic = TopicReader.fromNow("kepu.events.request")) {
            String id = Orders.submit(me);
            time.moveTo("2024-09-21T10:00:01+08:00");
            ReceivedEvent up = topic.awaitOne("org.kepu.events.request.escalated.v1", id);

            // When
            Response changed = change(
                    asResident(me),
                    id,
                    2,
                    orderWith(Map.of("wantedFrom", "2024-10-02", "wantedTo", "2024-10-07", "audienceSize", 60)));

            // Then
            changed.then()
                    .statusCode(200)
                    .body("version", equalTo(3))
                    .body("wantedTo", equalTo("2024-10-07"))
                    .body("audienceSize", equalTo(60))
                    .body("holder", equalTo(Scene.TOWNSHIP))
                    .body("dueAt", equalTo(up.body().path("dueAt").asText()));
            Orders.step(Scene.TOWNSHIP, id, "acceptance", 3).then().statusCode(200);
            List<ReceivedEvent> events = topic.await(3, id);
            assertThat(events).extracting(ReceivedEvent::version).containsExactly(1L, 2L, 4L);
        }
    }

    @Test
    void shouldRefuseAChangeBySomebodyElseInAnotherVersionOrOnceItWasTaken() {
        // Given
        String me = account();
        String id = Orders.submit(me);
        Map<String, Object> order = orderWith(Map.of("theme", "health"));

        // When
        Response byAnother = change(asResident(account()), id, 1, order);
        Response byItsDispatcher = change(asDispatcher(Scene.VILLAGE), id, 1, order);
        Response unversioned = asResident(me).body(order).put(API + "/requests/" + id);
        Response wrong = change(
                asResident(me),
                id,
                7,
                orderWith(Map.of("place", "nowhere", "wantedFrom", "2024-09-19", "audienceSize", 0)));
        Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);
        Response stale = change(asResident(me), id, 1, order);
        Response taken = change(asResident(me), id, 2, order);

        // Then
        byAnother.then().statusCode(404);
        byItsDispatcher.then().statusCode(404);
        unversioned.then().statusCode(428);
        wrong.then().statusCode(422).body("errors.field", hasItems("place", "wantedFrom", "audienceSize"));
        stale.then().statusCode(412);
        taken.then().statusCode(409).body("type", endsWith("request-wrong-state"));
        asResident(me).get(API + "/requests/" + id).then().body("theme", equalTo("farm-skills"));
    }
}
