package org.kepu.content.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.content.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

/** Who wrote is told how the review ended (审核结果). */
@QuarkusTest
@WithDocuments
@WithKafka
class ReviewNoticeIT {

    private static final String WORDS = "第三段的亩产数据没有出处";
    private static final Map<String, Object> CHANGES_WANTED =
            Map.of("decision", "changes-wanted", "reason", "source-missing", "words", WORDS);
    private static final Map<String, Object> APPROVED = Map.of("decision", "approved");
    private static final Map<String, Object> REFUSED =
            Map.of("decision", "refused", "reason", "not-scientific", "words", WORDS);

    @Inject
    MovableTime time;

    private final String author = Scene.account();
    private final String second = Scene.account();

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Test
    void shouldTellEverybodyWhoWroteOnceOfEachDecision() {
        // Given
        String item = Scene.draft(editor(author));
        Scene.as(editor(second), 1)
                .body(Scene.manuscript("另一位编辑改过。"))
                .put("/api/content/v1/items/{id}/manuscript", item)
                .then()
                .statusCode(200);
        submit(item, 2);
        UUID key = UUID.randomUUID();

        try (TopicReader notices = TopicReader.fromNow("kepu.content.notice")) {
            // When
            Response returned = review(key, item, 3, CHANGES_WANTED);
            Response repeated = review(key, item, 3, CHANGES_WANTED);
            submit(item, 4);
            review(UUID.randomUUID(), item, 5, APPROVED).then().statusCode(200);

            // Then
            returned.then().statusCode(200);
            repeated.then().statusCode(200).header("Idempotent-Replayed", "true");
            List<ReceivedEvent> asked = notices.awaitAtLeast(
                    4,
                    "notices of the item",
                    event -> event.body().at("/parameters/itemId").asText().equals(item));
            assertThat(asked)
                    .hasSize(4)
                    .allSatisfy(event -> assertThat(event.body().toString()).doesNotContain(WORDS, author, second));
            await().until(() -> titles(author).size() == 2 && titles(second).size() == 2);
            assertThat(titles(author)).containsExactlyInAnyOrder("审核结果：需要修改", "审核结果：通过");
            assertThat(titles(second)).containsExactlyInAnyOrder("审核结果：需要修改", "审核结果：通过");
            assertThat(Scene.inbox(author).jsonPath().getList("items.text", String.class))
                    .containsExactlyInAnyOrder(
                            "您撰写的科普文章（濮阳市，9月21日 10:00送审）需要修改，原因：缺少来源。请打开内容查看审核意见，修改后重新送审。",
                            "您撰写的科普文章（濮阳市，9月21日 10:00送审）已通过审核，可以发布了。");
        }
    }

    @Test
    void shouldTellTheAuthorOfARefusalAndLeaveTheWordsInTheItem() {
        // Given
        String item = Scene.draft(editor(author));
        submit(item, 1);

        // When
        review(UUID.randomUUID(), item, 2, REFUSED).then().statusCode(200);

        // Then
        await().until(() -> titles(author).equals(List.of("审核结果：未通过")));
        assertThat((String) Scene.inbox(author).path("items[0].text"))
                .contains("原因：科学性存疑")
                .doesNotContain(WORDS);
        assertThat((String) Scene.as(editor(author))
                        .get("/api/content/v1/items/{id}", item)
                        .path("latest.decision.words"))
                .isEqualTo(WORDS);
        assertThat(titles("reviewer-1")).doesNotContain("审核结果：未通过");
    }

    private static String editor(String account) {
        return Tokens.staff(account, "editor@" + Scene.CITY);
    }

    private void submit(String item, long version) {
        Scene.step(editor(author), item, version, "submission", null).then().statusCode(200);
    }

    private static Response review(UUID key, String item, long version, Map<String, Object> decision) {
        return Scene.as(Scene.REVIEWER, key, version).body(decision).post("/api/content/v1/items/{id}/review", item);
    }

    private static List<String> titles(String account) {
        return Scene.inbox(account).jsonPath().getList("items.title", String.class);
    }
}
