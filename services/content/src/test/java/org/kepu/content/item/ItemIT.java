package org.kepu.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kepu.content.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class ItemIT {

    @Inject
    MovableTime time;

    @Inject
    Items items;

    @Test
    void shouldTellTheWorldOfEachStepOfAnItemAndCountItOnce() {
        // Given
        time.moveTo("2024-09-21T08:00:00+08:00");
        try (TopicReader reader = TopicReader.fromNow("kepu.content.item", "kepu.content.review")) {
            String item = Scene.draft();
            Scene.step(Scene.EDITOR, item, 1, "submission", null).then().statusCode(200);
            time.moveTo("2024-09-21T08:42:30+08:00");
            Scene.step(Scene.REVIEWER, item, 2, "review", Map.of("decision", "approved"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"));
            Scene.step(Scene.EDITOR, item, 3, "publication", null).then().statusCode(200);

            // When
            correctAndPublish(item);
            Scene.step(Scene.EDITOR, item, 8, "withdrawal", Map.of("reason", "content-outdated", "words", "品种已退出"))
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("withdrawn"))
                    .body("published", nullValue());

            // Then
            List<ReceivedEvent> told = reader.await(5, item);
            assertThat(told)
                    .extracting(ReceivedEvent::type)
                    .containsExactly(
                            "org.kepu.content.item.submitted.v1",
                            "org.kepu.content.item.published.v1",
                            "org.kepu.content.item.submitted.v1",
                            "org.kepu.content.item.corrected.v1",
                            "org.kepu.content.item.withdrawn.v1");
            assertThat(told.get(1).body().at("/fact/count").asInt()).isEqualTo(1);
            assertThat(told.get(3).body().at("/fact/count").asInt()).isZero();
            assertThat(told.get(3).body().at("/replaces").asInt()).isEqualTo(1);
            assertThat(told.get(4).body().at("/fact/count").asInt()).isEqualTo(-1);
            // Each decision is a thing of its own, so the second may be read before the first.
            ReceivedEvent decided = reader.awaitAtLeast(
                            1,
                            "the decision on the first edition",
                            event -> event.type().equals("org.kepu.content.review.decided.v1")
                                    && event.body().at("/version").asInt() == 1)
                    .getFirst();
            assertThat(decided.body().at("/item").asText()).isEqualTo(item);
            assertThat(decided.body().at("/fact/minutes").asInt()).isEqualTo(42);
            assertThat(items.audit(item, 20))
                    .extracting(note -> note.action())
                    .contains("item.draft", "item.submit", "item.approve", "item.publish", "item.withdraw");
        }
    }

    private static void correctAndPublish(String item) {
        Scene.step(
                        Scene.EDITOR,
                        item,
                        4,
                        "correction",
                        Map.of("reason", "content-wrong", "words", "播期写错", "manuscript", Scene.manuscript("十月上旬播种。")))
                .then()
                .statusCode(200)
                .body("published", equalTo(1));
        Scene.publish(item, 5);
        RestAssured.given()
                .get("/api/content/v1/library/{id}", item)
                .then()
                .statusCode(200)
                .body("number", equalTo(2))
                .body("corrected", equalTo("播期写错"));
    }

    @Test
    void shouldNotLetWhoWroteAnEditionReviewIt() {
        // Given
        String both = Tokens.staff("both-1", "editor@" + Scene.CITY, "reviewer@" + Scene.CITY);
        String item = Scene.draft();
        Scene.as(both, 1)
                .body(Scene.manuscript("另一位编辑改过。"))
                .put("/api/content/v1/items/{id}/manuscript", item)
                .then()
                .statusCode(200);
        Scene.step(Scene.EDITOR, item, 2, "submission", null).then().statusCode(200);

        // When
        Response refused = Scene.step(both, item, 3, "review", Map.of("decision", "approved"));

        // Then
        assertThatProblem(refused).is("urn:kepu:problem:item-reviewer-wrote-it", 409);
        Scene.step(Scene.REVIEWER, item, 3, "review", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
    }

    @Test
    void shouldSendAnEditionBackWithItsReasonAndTakeItAgain() {
        // Given
        String item = Scene.draft();
        Scene.step(Scene.EDITOR, item, 1, "submission", null).then().statusCode(200);
        Response early = Scene.step(Scene.EDITOR, item, 2, "publication", null);

        // When
        Response sentBack = Scene.step(
                Scene.REVIEWER,
                item,
                2,
                "review",
                Map.of("decision", "changes-wanted", "reason", "source-missing", "words", "请补充来源"));

        // Then
        assertThatProblem(early).is("urn:kepu:problem:item-wrong-state", 409);
        sentBack.then()
                .statusCode(200)
                .body("status", equalTo("drafted"))
                .body("latest.sentBack.words", equalTo("请补充来源"));
        Scene.publish(item, 3);
        Scene.as(Scene.EDITOR)
                .queryParam("place", Scene.CITY)
                .queryParam("status", "published")
                .queryParam("limit", 200)
                .get("/api/content/v1/items")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(item));
    }

    @Test
    void shouldRefuseWhatIsStaleUnscientificallyMarkedUpOrUnknown() {
        // Given
        String item = Scene.draft();
        UUID key = UUID.randomUUID();

        // When
        Response stale = Scene.step(Scene.EDITOR, item, 7, "submission", null);
        Response html = Scene.as(Scene.EDITOR)
                .body(Map.of(
                        "place", Scene.CITY, "form", "article", "manuscript", Scene.manuscript("<script>1</script>")))
                .post("/api/content/v1/items");
        Response nobody = Scene.as(Tokens.resident("somebody")).get("/api/content/v1/items/{id}", item);
        Response elsewhere =
                Scene.step(Tokens.staff("editor-9", "editor@" + Scene.OTHER_COUNTY), item, 1, "submission", null);
        Response once = withKey(key, item);
        Response again = withKey(key, item);

        // Then
        assertThatProblem(stale).is("urn:kepu:problem:version-stale", 412);
        assertThatProblem(html).blames("manuscript.text", "html");
        nobody.then().statusCode(403);
        elsewhere.then().statusCode(403);
        once.then().statusCode(200);
        again.then().statusCode(200).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(once.asString());
        RestAssured.given().get("/api/content/v1/library/{id}", item).then().statusCode(404);
    }

    private static Response withKey(UUID key, String item) {
        return RestAssured.given()
                .auth()
                .oauth2(Scene.EDITOR)
                .header("Idempotency-Key", key.toString())
                .header("If-Match", "\"1\"")
                .post("/api/content/v1/items/{id}/submission", item);
    }
}
