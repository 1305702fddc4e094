package org.kepu.events.request;

import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.asResident;

import io.restassured.response.Response;
import java.util.Map;
import org.kepu.events.Scene;

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
