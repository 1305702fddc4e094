package org.kepu.content.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.content.Scene;
import org.kepu.security.personal.PersonRefs;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class PushIT {

    @Inject
    MovableTime time;

    @Inject
    PersonRefs refs;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Test
    void shouldReachTheSubscribersOfTheMomentOnceAndItsCorrectionExactlyThem() {
        // Given
        List<String> farmers = Stream.generate(Scene::account).limit(7).toList();
        farmers.forEach(account ->
                Scene.subscribe(account, Scene.VILLAGE, "farmers").then().statusCode(200));
        String elsewhere = Scene.account();
        Scene.subscribe(elsewhere, Scene.OTHER_COUNTY, "farmers").then().statusCode(200);
        String youth = Scene.account();
        Scene.subscribe(youth, Scene.VILLAGE, "youth").then().statusCode(200);
        int reachable = Scene.preview(Scene.COUNTY, "farmers").path("recipients");
        String item = Scene.publishedItem();
        String pack = Scene.pack(item, 1);

        try (TopicReader reader = TopicReader.fromNow("kepu.content.push", "kepu.content.package.state")) {
            // When
            String push = Scene.push(pack, Scene.COUNTY, "farmers");
            Response sent = Scene.sent(push);
            String late = Scene.account();
            Scene.subscribe(late, Scene.VILLAGE, "farmers").then().statusCode(200);
            end(farmers.getFirst());
            String correction = correct(item, pack, push);
            Response corrected = Scene.sent(correction);

            // Then
            assertThat((int) sent.path("recipients")).isEqualTo(reachable).isGreaterThanOrEqualTo(7);
            assertThat((int) corrected.path("recipients")).isEqualTo(reachable);
            farmers.forEach(account -> Scene.inbox(account)
                    .then()
                    .body("items", hasSize(2))
                    .body("items.find { it.corrects != null }.title", equalTo("更正：秋播资源包（演示）")));
            Stream.of(elsewhere, youth, late)
                    .forEach(account -> Scene.inbox(account).then().body("items", hasSize(0)));
            assertThat(deliveries(reader, push, reachable)).isEqualTo(deliveries(reader, correction, reachable));
            ReceivedEvent told = reader.awaitOne("org.kepu.content.push.sent.v1", correction);
            assertThat(told.body().path("corrects").asText()).isEqualTo(push);
            assertThat(told.body().at("/fact/group").asText()).isEqualTo("farmers");
            reader.awaitAtLeast(
                    1,
                    "a pushed package",
                    event -> event.key().equals(pack)
                            && event.body().path("status").asText().equals("pushed"));
        }
    }

    @Test
    void shouldCountAReceiptOncePerPerson() {
        // Given
        String farmer = Scene.account();
        Scene.subscribe(farmer, Scene.VILLAGE, "farmers").then().statusCode(200);
        String push = Scene.push(Scene.pack(Scene.publishedItem(), 1), Scene.VILLAGE, "farmers");
        Scene.sent(push);
        long before = Scene.readPush(push).jsonPath().getLong("opened");
        String message = Scene.inbox(farmer).path("items[0].id");

        try (TopicReader reader = TopicReader.fromNow("kepu.content.push")) {
            // When
            open(farmer, message).then().statusCode(200).body("status", equalTo("opened"));
            open(farmer, message).then().statusCode(200).body("status", equalTo("opened"));

            // Then
            ReceivedEvent opened = reader.awaitOne("org.kepu.content.push.opened.v1", message);
            assertThat(opened.body().at("/fact/personRef").asText()).isEqualTo(refs.of(farmer));
            assertThat(reader.seenOf(message)).hasSize(1);
            assertThat(Scene.readPush(push).jsonPath().getLong("opened")).isEqualTo(before + 1);
            open(Scene.account(), message).then().statusCode(404);
            Scene.as(Tokens.resident(farmer))
                    .get("/api/content/v1/inbox/unread-count")
                    .then()
                    .body("count", equalTo(0));
        }
    }

    @Test
    void shouldHoldWhatComesInQuietHoursUntilTheyEnd() {
        // Given
        String sleeper = Scene.account();
        Scene.as(Tokens.resident(sleeper))
                .body(Map.of(
                        "places", List.of(Scene.VILLAGE),
                        "groups", List.of("officials"),
                        "quiet", Map.of("from", "22:00", "to", "07:00")))
                .put("/api/content/v1/subscriptions/me")
                .then()
                .statusCode(200);
        String pack = Scene.pack(Scene.publishedItem(), 1);
        time.moveTo("2024-09-21T23:10:00+08:00");

        // When
        String push = Scene.push(pack, Scene.VILLAGE, "officials");
        Response night = Scene.sent(push);
        Response asleep = Scene.inbox(sleeper);
        time.moveTo("2024-09-22T07:00:00+08:00");

        // Then
        night.then().body("held", equalTo(1)).body("delivered", equalTo(0));
        asleep.then().body("items", hasSize(0));
        await().until(() -> Scene.readPush(push).path("delivered").equals(1));
        Scene.inbox(sleeper)
                .then()
                .body("items", hasSize(1))
                .body("items[0].deliveredAt", equalTo("2024-09-22T07:00:00+08:00"));
    }

    @Test
    void shouldRefuseWhatCannotBePushedCalledOffOrCorrected() {
        // Given
        String draft = Scene.draft();
        String item = Scene.publishedItem();
        String pack = Scene.pack(item, 1);
        String later = Scene.as(Scene.EDITOR)
                .body(Map.of("pack", pack, "places", List.of(Scene.VILLAGE), "sendAt", "2024-09-22T09:00:00+08:00"))
                .post("/api/content/v1/pushes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Response unapproved = Scene.as(Scene.EDITOR)
                .body(Map.of(
                        "title",
                        "未审",
                        "summary",
                        "未审",
                        "place",
                        Scene.CITY,
                        "items",
                        List.of(Map.of("item", draft, "number", 1))))
                .post("/api/content/v1/packages");
        Response early = correctPush(later);
        Response elsewhere = Scene.as(Tokens.staff("organiser-9", "organiser@" + Scene.OTHER_COUNTY))
                .body(Map.of("pack", pack, "places", List.of(Scene.COUNTY)))
                .post("/api/content/v1/pushes");
        Response calledOff = Scene.as(Scene.EDITOR, 1).post("/api/content/v1/pushes/{id}/cancellation", later);
        Response again = Scene.as(Scene.EDITOR, 2).post("/api/content/v1/pushes/{id}/cancellation", later);
        Scene.step(Scene.EDITOR, item, 4, "withdrawal", Map.of("reason", "content-wrong", "words", "结论有误"))
                .then()
                .statusCode(200);
        Response takenBack = Scene.as(Scene.EDITOR)
                .body(Map.of("pack", pack, "places", List.of(Scene.VILLAGE)))
                .post("/api/content/v1/pushes");

        // Then
        assertThatProblem(unapproved).is("urn:kepu:problem:package-item-not-approved", 409);
        assertThatProblem(early).is("urn:kepu:problem:push-not-sent", 409);
        elsewhere.then().statusCode(403);
        calledOff.then().statusCode(200).body("status", equalTo("cancelled"));
        assertThatProblem(again).is("urn:kepu:problem:push-begun", 409);
        assertThatProblem(takenBack).is("urn:kepu:problem:push-not-readable", 409);
    }

    @Test
    void shouldPushNothingMoreOfAPackageThatIsClosed() {
        // Given
        String pack = Scene.pack(Scene.publishedItem(), 1);

        // When
        Response byReviewer = Scene.as(Scene.REVIEWER, 1).post("/api/content/v1/packages/{id}/closing", pack);
        Response closed = Scene.as(Scene.EDITOR, 1).post("/api/content/v1/packages/{id}/closing", pack);
        Response again = Scene.as(Scene.EDITOR, 2).post("/api/content/v1/packages/{id}/closing", pack);
        Response pushed = Scene.as(Scene.EDITOR)
                .body(Map.of("pack", pack, "places", List.of(Scene.VILLAGE)))
                .post("/api/content/v1/pushes");

        // Then
        byReviewer.then().statusCode(403);
        closed.then().statusCode(200).body("status", equalTo("closed")).body("version", equalTo(2));
        assertThatProblem(again).is("urn:kepu:problem:package-ended", 409);
        assertThatProblem(pushed).is("urn:kepu:problem:push-package-not-open", 409);
    }

    private static List<String> deliveries(TopicReader reader, String push, int count) {
        return reader.awaitAtLeast(count, "deliveries of " + push, event -> isDeliveryOf(event, push)).stream()
                .map(event -> event.body().at("/fact/personRef").asText())
                .sorted()
                .toList();
    }

    private static boolean isDeliveryOf(ReceivedEvent event, String push) {
        return event.type().equals("org.kepu.content.push.delivered.v1")
                && event.body().path("push").asText().equals(push);
    }

    private static String correct(String item, String pack, String push) {
        Scene.step(
                        Scene.EDITOR,
                        item,
                        4,
                        "correction",
                        Map.of("reason", "content-wrong", "words", "播期写错", "manuscript", Scene.manuscript("十月上旬播种。")))
                .then()
                .statusCode(200);
        Scene.publish(item, 5);
        long version = Scene.as(Scene.EDITOR)
                .get("/api/content/v1/packages/{id}", pack)
                .jsonPath()
                .getLong("version");
        Scene.as(Scene.EDITOR, version)
                .post("/api/content/v1/packages/{id}/correction", pack)
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        return correctPush(push).then().statusCode(201).extract().path("id");
    }

    private static Response correctPush(String push) {
        return Scene.as(Scene.EDITOR)
                .body(Map.of("words", "播期应为十月上旬。"))
                .post("/api/content/v1/pushes/{id}/correction", push);
    }

    private static Response open(String account, String message) {
        return Scene.as(Tokens.resident(account)).post("/api/content/v1/inbox/{id}/opened", message);
    }

    private static void end(String account) {
        Scene.as(Tokens.resident(account), 1)
                .delete("/api/content/v1/subscriptions/me")
                .then()
                .statusCode(204);
    }
}
