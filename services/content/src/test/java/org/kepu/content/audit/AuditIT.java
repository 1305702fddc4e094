package org.kepu.content.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.content.Scene;
import org.kepu.messaging.documents.store.Database;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class AuditIT {

    private static final String PATH = "/api/content/v1/audit";

    @Inject
    MovableTime time;

    @Inject
    Database database;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    private static Response trail(Map<String, Object> filter) {
        return Scene.as(Tokens.staff("operator-1", "operator@" + Scene.CITY))
                .queryParam("place", Scene.CITY)
                .queryParams(filter)
                .get(PATH);
    }

    private static List<String> actionsOn(String thing) {
        return trail(Map.of("id", thing, "limit", 200)).jsonPath().getList("items.action");
    }

    private static void review(String item, long version, Map<String, Object> decision) {
        Scene.step(Scene.REVIEWER, item, version, "review", decision).then().statusCode(200);
    }

    @Test
    void shouldTellEveryActOnAnItemNewestFirstWithActorPlaceAndReason() {
        // Given
        String item = Scene.draft();
        Scene.step(Scene.EDITOR, item, 1, "submission", null).then().statusCode(200);
        review(item, 2, Map.of("decision", "changes-wanted", "reason", "source-missing", "words", "请补充来源"));
        Scene.publish(item, 3);
        Map<String, Object> correction =
                Map.of("reason", "content-wrong", "words", "播期写错", "manuscript", Scene.manuscript("十月上旬播种。"));
        Scene.step(Scene.EDITOR, item, 6, "correction", correction).then().statusCode(200);
        Scene.step(Scene.EDITOR, item, 7, "discard", null).then().statusCode(200);

        // When
        Scene.step(Scene.EDITOR, item, 8, "withdrawal", Map.of("reason", "content-outdated", "words", "品种已退出"))
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(() -> assertThat(actionsOn(item))
                .containsExactly(
                        "item.withdraw",
                        "item.discard",
                        "item.correct",
                        "item.publish",
                        "item.approve",
                        "item.submit",
                        "item.return",
                        "item.submit",
                        "item.draft"));
        trail(Map.of("id", item, "type", "item", "action", "item.return"))
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].actor", equalTo("reviewer-1"))
                .body("items[0].reason", equalTo("请补充来源"))
                .body("items[0].place", equalTo(Scene.CITY))
                .body("items[0].aggregateVersion", equalTo(3))
                .body("items[0].at", equalTo("2024-09-21T10:00:00+08:00"));
        assertThat(database.collection("audit_entry")
                        .find()
                        .map(Object::toString)
                        .into(new java.util.ArrayList<>()))
                .noneMatch(entry -> entry.contains("请补充来源") || entry.contains("品种已退出"));
    }

    @Test
    void shouldTellWhatIsDoneToPackagesAndPushesPageByPage() {
        // Given
        String pack = Scene.pack(Scene.publishedItem(), 1);
        String push = Scene.push(pack, Scene.COUNTY, "farmers");

        // When
        Scene.as(Scene.EDITOR, 1)
                .body(Map.of("reason", "content-wrong"))
                .post("/api/content/v1/packages/{id}/withdrawal", pack)
                .then()
                .statusCode(200);

        // Then
        await().untilAsserted(
                        () -> assertThat(actionsOn(pack)).containsExactly("package.withdraw", "package.assemble"));
        await().untilAsserted(() -> assertThat(actionsOn(push)).containsExactly("push.plan"));
        Response first = trail(Map.of("type", "package", "limit", 1));
        Response second = trail(Map.of(
                "type", "package", "limit", 1, "cursor", first.path("next").toString()));
        assertThat((String) first.path("items[0].action")).isEqualTo("package.withdraw");
        assertThat((String) second.path("items[0].action")).isEqualTo("package.assemble");
    }

    @Test
    void shouldShowTheTrailToOperatorsOfThePlaceOnly() {
        // Given
        String county = Tokens.staff("operator-3", "operator@" + Scene.OTHER_COUNTY);

        // When
        Response stranger = Scene.as(county).queryParam("place", Scene.COUNTY).get(PATH);
        Response editor = Scene.as(Scene.EDITOR).queryParam("place", Scene.CITY).get(PATH);
        Response nowhere = Scene.as(county).get(PATH);

        // Then
        assertThatProblem(stranger).is("urn:kepu:problem:security-grant-missing", 403);
        assertThat(editor.statusCode()).isEqualTo(403);
        assertThatProblem(nowhere).blames("place", "required");
        Scene.as(county)
                .queryParam("place", Scene.OTHER_COUNTY)
                .get(PATH)
                .then()
                .statusCode(200);
    }
}
