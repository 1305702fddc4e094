package org.kepu.events.request;

import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.asResident;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.kepu.events.Scene;
import org.kepu.testkit.TopicReader;

/** Requests residents of the village make. */
final class Orders {

    static final String TOPIC = "想请农技专家讲小麦赤霉病";

    private Orders() {}

    static Map<String, Object> order() {
        return Map.of(
                "need", "food",
                "theme", "farm-skills",
                "place", Scene.VILLAGE,
                "topic", TOPIC,
                "audienceSize", 40,
                "group", "farmers",
                "wantedFrom", "2024-09-21",
                "wantedTo", "2024-09-22",
                "contactName", "𠮷大叔",
                "contactPhone", "13900000010");
    }

    /** Asks; the answer is the request's id. */
    static String submit(String account) {
        return asResident(account)
                .body(order())
                .post(API + "/requests")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Waits for so many notices of a request; the answer is all of their templates. */
    static List<String> told(TopicReader topic, String id, int count) {
        return topic
                .awaitAtLeast(
                        count,
                        "notices of " + id,
                        event -> event.body()
                                .at("/parameters/requestId")
                                .asText()
                                .equals(id))
                .stream()
                .map(event -> event.body().path("template").asText())
                .toList();
    }

    static Response step(String dispatcherOf, String id, String step, long version, Map<String, ?> body) {
        return Scene.step(Scene.asDispatcher(dispatcherOf), "requests", id, step, version, body);
    }

    /** A step that takes no body. */
    static Response step(String dispatcherOf, String id, String step, long version) {
        return Scene.asDispatcher(dispatcherOf)
                .header("If-Match", "\"" + version + "\"")
                .post(API + "/requests/" + id + "/" + step);
    }
}
