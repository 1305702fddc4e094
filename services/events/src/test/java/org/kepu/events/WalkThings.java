package org.kepu.events;

import static org.kepu.events.Scene.API;
import static org.kepu.events.Scene.asOrganiser;
import static org.kepu.events.Scene.asResident;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;

/**
 * What the walk leads to: for each step that can be taken once only, a thing of its own. All of it is invented.
 *
 * @param paths by path or operation
 */
record WalkThings(Map<String, String> paths) {

    /** Who asked for the sample requests. */
    static final String ASKER = "walk-asker";

    WalkThings {
        paths = Map.copyOf(paths);
    }

    static WalkThings make(MovableTime time) {
        time.moveTo("2024-09-20T10:00:00+08:00");
        Map<String, String> paths = new HashMap<>();
        String activity = Scene.published();
        String session = Scene.announce(activity, Scene.session());
        paths.put("/activities/{id}", activity);
        paths.put("activity", activity);
        paths.put("account", "somebody");
        paths.put("/sessions/{id}", session);
        paths.put("session", session);
        paths.put("EndingResource_cancel", Scene.published());
        for (String step : List.of("change", "cancel", "move")) {
            paths.put("SessionResource_" + step, Scene.announce(activity, tomorrow()));
        }
        paths.put(
                "/campaigns/{id}",
                created(Scene.as(Tokens.staff("walk-operator", "operator@" + Scene.CITY)), "/campaigns", campaign()));
        paths.put("/requests/{id}", request());
        paths.put("RequestResource_change", request());
        paths.put("DispatchResource_reject", request());
        paths.put("DispatchResource_schedule", accepted(order()));
        paths.put("DispatchResource_answer", accepted(complaint()));
        time.moveTo("2024-09-21T10:00:00+08:00");
        paths.put(
                "/attendances/{id}",
                asOrganiser()
                        .body(Map.of("counts", List.of(Map.of("group", "farmers", "personTimes", 30))))
                        .post(API + "/sessions/" + session + "/attendance/head-counts")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("records[0].id"));
        return new WalkThings(paths);
    }

    static Map<String, Object> campaign() {
        return Map.of(
                "name", "全国科普日（演示）",
                "kind", "science-day",
                "place", Scene.COUNTY,
                "startsOn", "2024-09-15",
                "endsOn", "2024-09-25");
    }

    static Map<String, Object> tomorrow() {
        return Scene.session(Scene.VILLAGE, "2024-09-22T09:00:00+08:00", "2024-09-22T11:00:00+08:00");
    }

    static Map<String, Object> order() {
        return Map.ofEntries(
                Map.entry("need", "food"),
                Map.entry("theme", "farm-skills"),
                Map.entry("place", Scene.VILLAGE),
                Map.entry("topic", "想请农技专家（演示）"),
                Map.entry("audienceSize", 40),
                Map.entry("group", "farmers"),
                Map.entry("wantedFrom", "2024-09-23"),
                Map.entry("wantedTo", "2024-09-24"),
                Map.entry("contactName", "𠮷大叔"),
                Map.entry("contactPhone", "13900000010"));
    }

    private static Map<String, Object> complaint() {
        return Map.of("need", "complaint", "place", Scene.VILLAGE, "topic", "填表太多（演示）");
    }

    private static String request() {
        return created(asResident(ASKER), "/requests", order());
    }

    private static String accepted(Map<String, Object> asked) {
        String id = created(asResident(ASKER), "/requests", asked);
        Scene.step(
                        Scene.as(Tokens.staff("walk-dispatcher", "dispatcher@" + Scene.VILLAGE)),
                        "requests",
                        id,
                        "acceptance",
                        1,
                        Map.of())
                .then()
                .statusCode(200);
        return id;
    }

    private static String created(RequestSpecification by, String things, Map<String, Object> body) {
        return by.body(body).post(API + things).then().statusCode(201).extract().path("id");
    }
}
