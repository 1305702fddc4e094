package org.kepu.events.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.events.Scene;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** A campaign within the city's programme within another (R18). */
@QuarkusTest
@WithPostgres
@WithKafka
class NestedCampaignsIT {

    private static final String CAMPAIGNS = Scene.API + "/campaigns";

    @BeforeEach
    void places() {
        Scene.places();
    }

    private static RequestSpecification asOperator() {
        return Scene.as(Tokens.staff("operator-city", "operator@" + Scene.CITY));
    }

    private static Response draft(String name, @Nullable String parent) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "name", name,
                "kind", "science-day",
                "place", Scene.CITY,
                "startsOn", "2024-09-01",
                "endsOn", "2024-09-30"));
        if (parent != null) {
            request.put("parent", parent);
        }
        return asOperator().body(request).post(CAMPAIGNS);
    }

    private static String drafted(String name, @Nullable String parent) {
        return draft(name, parent).then().statusCode(201).extract().path("id");
    }

    private static String opened(String name, @Nullable String parent) {
        String id = drafted(name, parent);
        Scene.step(asOperator(), "campaigns", id, "opening", 1, Map.of()).then().statusCode(200);
        return id;
    }

    @Test
    void shouldCountAnOpenedCampaignInEveryOneItLiesWithin() {
        // Given
        String programme = opened("全年方案（演示）", null);
        String month = opened("科普月（演示）", programme);
        String day = drafted("科普日（演示）", month);

        try (TopicReader topic = TopicReader.fromNow("kepu.events.campaign")) {
            // When
            Response answer = Scene.step(asOperator(), "campaigns", day, "opening", 1, Map.of());

            // Then
            answer.then().statusCode(200).body("status", equalTo("open")).body("parent", equalTo(month));
            ReceivedEvent opened = topic.awaitOne("org.kepu.events.campaign.opened.v1", day);
            JsonNode fact = Objects.requireNonNull(opened.data()).path("fact");
            assertThat(fact.path("campaigns"))
                    .extracting(JsonNode::asText)
                    .containsExactlyInAnyOrder(day, month, programme);
            assertThat(fact.path("count").asInt()).isEqualTo(1);
        }
    }

    @Test
    void shouldRefuseToLieWithinADraft() {
        // Given
        String draft = drafted("未启动的方案（演示）", null);

        // When
        Response answer = draft("其中的活动（演示）", draft);

        // Then
        answer.then()
                .statusCode(422)
                .body("type", endsWith("campaign-not-open"))
                .body("errors[0].field", equalTo("parent"));
    }

    @Test
    void shouldRefuseToOpenTwiceAndToChangeWhatIsClosed() {
        // Given
        String id = opened("已启动的活动（演示）", null);

        // When
        Response again = Scene.step(asOperator(), "campaigns", id, "opening", 2, Map.of());
        Response closed = Scene.step(asOperator(), "campaigns", id, "closing", 2, Map.of());
        Response after = Scene.step(asOperator(), "campaigns", id, "closing", 3, Map.of());

        // Then
        again.then().statusCode(409).body("type", endsWith("campaign-wrong-state"));
        closed.then().statusCode(200).body("status", equalTo("closed"));
        after.then().statusCode(409).body("type", endsWith("campaign-wrong-state"));
    }

    @Test
    void shouldHideADraftFromTheNeighbourAndShowItToWhoLeadsIt() {
        // Given
        String draft = drafted("起草中的活动（演示）", null);

        // When
        Response neighbour = Scene.asStranger().get(CAMPAIGNS + "/" + draft);
        Response leader = asOperator().get(CAMPAIGNS + "/" + draft);

        // Then
        neighbour.then().statusCode(404);
        leader.then().statusCode(200).body("status", equalTo("draft"));
    }
}
