package org.kepu.content.subscription;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.kepu.testkit.ProblemAssert.assertThatProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.content.Scene;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka
class SubscriptionIT {

    private static final String ME = "/api/content/v1/subscriptions/me";
    private static final String HELPED = "/api/content/v1/helped-subscriptions";
    private static final String RELAYED = "/api/content/v1/relayed-inboxes";

    @Inject
    MovableTime time;

    @BeforeEach
    void places() {
        Scene.places();
        time.moveTo("2024-09-21T10:00:00+08:00");
    }

    @Test
    void shouldBeGivenChangedOptedOutOfAndErasedByThePersonAlone() {
        // Given
        String token = Tokens.resident(Scene.account());
        Map<String, Object> wish = Map.of("places", List.of(Scene.VILLAGE), "groups", List.of("farmers"));
        Map<String, Object> other = Map.of("places", List.of(Scene.COUNTY), "groups", List.of("farmers"));
        Response none = Scene.as(token).get(ME);
        Response given = Scene.as(token).body(wish).put(ME);

        // When
        Response again = Scene.as(token).body(wish).put(ME);
        Response unversioned = Scene.as(token).body(other).put(ME);
        Response changed = Scene.as(token, 1).body(other).put(ME);
        Response muted =
                Scene.as(token).body(Map.of("themes", List.of("weather"))).post(ME + "/opt-outs");
        Response heard = Scene.as(token).get(ME);
        Response silent = Scene.as(token).body(Map.of()).post(ME + "/opt-outs");
        Response unheard = Scene.as(token).get(ME);
        Response ended = Scene.as(token, 4).delete(ME);

        // Then
        none.then().statusCode(404);
        given.then().statusCode(200).body("version", equalTo(1)).body("quietFrom", equalTo("22:00"));
        again.then().statusCode(200).body("version", equalTo(1));
        unversioned.then().statusCode(428);
        changed.then().statusCode(200).body("version", equalTo(2));
        muted.then().statusCode(204);
        heard.then().body("muted", equalTo(List.of("weather")));
        silent.then().statusCode(204);
        unheard.then().body("channels", empty());
        ended.then().statusCode(204);
        Scene.as(token).get(ME).then().statusCode(404);
        Scene.as(token).body(wish).put(ME).then().statusCode(200);
    }

    @Test
    void shouldLetAHelperSubscribeSomebodyWithoutAnAccountWhoConsentedAndTellThem() {
        // Given
        String helper = Tokens.staff("dispatcher-1", "dispatcher@" + Scene.COUNTY);
        Response without = Scene.as(helper).body(helped(null)).post(HELPED);
        String id = Scene.as(helper)
                .body(helped("spoken"))
                .post(HELPED)
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        // When
        Scene.sent(Scene.push(Scene.pack(Scene.publishedItem(), 1), Scene.VILLAGE, "left-behind-elderly"));
        Response relayed = Scene.as(helper).get(RELAYED + "/{id}", id);
        Response told = Scene.as(helper).post(RELAYED + "/{id}/{message}/opened", id, relayed.path("items[0].id"));

        // Then
        assertThatProblem(without).blames("consentForm", "required");
        relayed.then().statusCode(200).body("items", hasSize(1));
        told.then().statusCode(200).body("status", equalTo("opened"));
        Scene.as(helper).get(HELPED).then().body("items.id", hasItem(id));
        Scene.as(Scene.EDITOR).get(HELPED).then().body("items.id", not(hasItem(id)));
        Scene.as(Scene.EDITOR).get(RELAYED + "/{id}", id).then().statusCode(404);
        Scene.as(helper, 1).delete(HELPED + "/{id}", id).then().statusCode(204);
        Scene.as(helper).get(HELPED + "/{id}", id).then().statusCode(404);
    }

    @Test
    void shouldNameEveryWrongField() {
        // Given
        String token = Tokens.resident(Scene.account());

        // When
        Response wrong = Scene.as(token)
                .body(Map.of(
                        "places", List.of("nowhere"),
                        "groups", List.of("martians"),
                        "quiet", Map.of("from", "25:00", "to", "07:00")))
                .put(ME);

        // Then
        assertThatProblem(wrong)
                .blames("places[0]", "unknown-code")
                .blames("groups[0]", "unknown-code")
                .blames("quiet.from", "not-a-time");
    }

    private static Map<String, Object> helped(@Nullable String consent) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "wish",
                Map.of(
                        "places",
                        List.of(Scene.VILLAGE),
                        "groups",
                        List.of("left-behind-elderly"),
                        "quiet",
                        Map.of("from", "00:00", "to", "00:00")),
                "consentOn",
                "2024-09-20"));
        if (consent != null) {
            body.put("consentForm", consent);
        }
        return body;
    }
}
