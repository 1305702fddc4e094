package org.kepu.events.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.account;
import static org.kepu.events.Scene.asDispatcher;
import static org.kepu.events.Scene.asResident;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka
class ComplaintIT {

    private static final String WORDS = "同一张表一周要填三次，平台给村里添了负担";
    private static final String ANSWER = "表格已合并，今后自动带出，抱歉";

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-20T10:00:00+08:00");
    }

    private static String complain(String account) {
        return asResident(account)
                .body(Map.of("need", "complaint", "place", Scene.VILLAGE, "topic", WORDS))
                .post(API + "/requests")
                .then()
                .statusCode(201)
                .body("need", equalTo("complaint"))
                .body("contactName", nullValue())
                .extract()
                .path("id");
    }

    @Test
    void shouldGoFromComplainingThroughAnAnswerInWordsToRating() {
        // Given
        String me = account();
        try (TopicReader topic = TopicReader.fromNow("kepu.events.request", "kepu.events.notice")) {
            String id = complain(me);
            Orders.step(Scene.VILLAGE, id, "acceptance", 1).then().statusCode(200);

            // When
            Orders.step(Scene.VILLAGE, id, "answer", 2, Map.of("words", ANSWER))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("answered"));
            Scene.step(asResident(me), "requests", id, "rating", 3, Map.of("stars", 4))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("closed"))
                    .body("outcome", equalTo("answered"))
                    .body("answer", equalTo(ANSWER))
                    .body("stars", equalTo(4));

            // Then
            List<ReceivedEvent> events = topic.await(5, id);
            assertThat(events)
                    .extracting(event -> event.type().split("\\.")[4])
                    .containsExactly("submitted", "accepted", "answered", "rated", "closed");
            assertThat(events.get(2).body().at("/fact/tags").toString())
                    .contains("request-step:answered", "need-class:complaint");
            assertThat(events.toString()).doesNotContain(WORDS, ANSWER);
            assertThat(Orders.told(topic, id, 2)).containsExactlyInAnyOrder("complaint-accepted", "complaint-answered");
        }
    }

    @Test
    void shouldEraseWhatIWroteOnceItIsOverAndNotBefore() {
        // Given
        String me = account();
        String id = complain(me);
        String particulars = API + "/requests/" + id + "/particulars";
        asResident(me).delete(particulars).then().statusCode(409);
        asResident(me)
                .header("If-Match", "\"1\"")
                .post(API + "/requests/" + id + "/withdrawal")
                .then()
                .statusCode(200);

        // When
        asResident(account()).delete(particulars).then().statusCode(404);
        asResident(me).delete(particulars).then().statusCode(204);

        // Then
        asResident(me)
                .get(API + "/requests/" + id)
                .then()
                .statusCode(200)
                .body("topic", equalTo(""))
                .body("outcome", equalTo("withdrawn"));
    }

    @Test
    void shouldShowAComplaintToItsAskerAndTheDispatchersOfItsPlaceAndAboveAlone() {
        // Given
        String me = account();
        String id = complain(me);

        // Then
        asResident(me).get(API + "/requests/" + id).then().statusCode(200).body("topic", equalTo(WORDS));
        asDispatcher(Scene.TOWNSHIP).get(API + "/requests/" + id).then().statusCode(200);
        asDispatcher(Scene.NEXT_VILLAGE).get(API + "/requests/" + id).then().statusCode(404);
        asResident(account()).get(API + "/requests/" + id).then().statusCode(404);
        asDispatcher(Scene.VILLAGE)
                .queryParam("place", Scene.VILLAGE)
                .queryParam("need", "complaint")
                .get(API + "/requests")
                .then()
                .body("items.id", hasItem(id))
                .body("items.need", not(hasItem("food")));
    }

    @Test
    void shouldKeepComplaintsAndWishesApartInHowTheyAreDealtWith() {
        // Given
        String complaint = complain(account());
        String wish = Orders.submit(account());
        Orders.step(Scene.VILLAGE, complaint, "acceptance", 1).then().statusCode(200);
        Orders.step(Scene.VILLAGE, wish, "acceptance", 1).then().statusCode(200);

        // Then
        Orders.step(Scene.VILLAGE, wish, "answer", 2, Map.of("words", ANSWER))
                .then()
                .statusCode(409)
                .body("type", endsWith("request-other-kind"));
        Orders.step(Scene.VILLAGE, complaint, "schedule", 2, Map.of("title", "讲座", "spot", "村部"))
                .then()
                .statusCode(409)
                .body("type", endsWith("request-other-kind"));
    }

    @Test
    void shouldRiseByALimitOfItsOwn() {
        // Given
        String id = complain(account());

        // When
        String dueAt = asDispatcher(Scene.VILLAGE).get(API + "/requests/" + id).path("dueAt");

        // Then
        assertThat(OffsetDateTime.parse(dueAt)).isEqualTo(OffsetDateTime.parse("2024-09-22T10:00:00+08:00"));
    }
}
