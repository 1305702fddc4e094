package org.kepu.content;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.base.WallTime;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.walk.SampleBodies;

/**
 * What the walk leads to: for each step that can be taken once only, a thing of its own. All of it is invented.
 *
 * @param paths by path or operation
 * @param bodies by operation
 */
record WalkThings(Map<String, String> paths, Map<String, String> bodies) {

    private static final String API = "/api/content/v1";
    private static final Map<String, Object> WISH = Map.of(
            "places", List.of(Scene.VILLAGE),
            "groups", List.of("left-behind-elderly"),
            "language", "zh-CN",
            "quiet", Map.of("from", "00:00", "to", "00:00"));

    /** Wishing the same again is no change, so that it needs no version. */
    private static final Map<String, Object> OTHER_WISH = Map.of(
            "places", List.of(Scene.VILLAGE),
            "groups", List.of("left-behind-elderly"),
            "language", "zh-CN",
            "quiet", Map.of("from", "21:00", "to", "07:00"));

    WalkThings {
        paths = Map.copyOf(paths);
        bodies = Map.copyOf(bodies);
    }

    /**
     * Makes all of it.
     *
     * @param staff the walk's staff, who helps somebody subscribe
     * @param subscriber an account with a subscription and a message
     */
    static WalkThings make(String staff, String subscriber) {
        Scene.subscribe(subscriber, Scene.VILLAGE, "left-behind-elderly").then().statusCode(200);
        String helped = created(Scene.as(staff), "/helped-subscriptions", helped());
        String item = Scene.publishedItem();
        String pack = Scene.pack(item, 1);
        String push = Scene.push(pack, Scene.VILLAGE, "left-behind-elderly");
        Scene.sent(push);
        Map<String, String> paths = new HashMap<>();
        paths.put("/items/{id}", item);
        paths.put("/library/{id}", item);
        paths.put("number", "1");
        paths.put("ItemResource_correct", Scene.publishedItem());
        paths.put("ItemResource_withdraw", Scene.publishedItem());
        paths.put("ItemResource_rewrite", Scene.draft());
        paths.put("ItemResource_review", submitted());
        paths.put("/packages/{id}", pack);
        paths.put("PackResource_withdraw", Scene.pack(item, 1));
        paths.put("/pushes/{id}", push);
        paths.put("/helped-subscriptions/{id}", helped);
        paths.put("subscription", helped);
        paths.put("/inbox/{id}", message(Tokens.resident(subscriber), "/inbox"));
        paths.put("/relayed-inboxes/{subscription}/{id}", message(staff, "/relayed-inboxes/" + helped));
        return new WalkThings(paths, SampleBodies.written(bodies(item, pack)));
    }

    private static String submitted() {
        String item = Scene.draft();
        Scene.step(Scene.EDITOR, item, 1, "submission", null).then().statusCode(200);
        return item;
    }

    private static String message(String token, String inbox) {
        return await().until(
                        () -> Scene.as(token).get(API + inbox).jsonPath().<String>getList("items.id"),
                        ids -> !ids.isEmpty())
                .getFirst();
    }

    private static String created(RequestSpecification by, String things, Map<String, Object> body) {
        return by.body(body).post(API + things).then().statusCode(201).extract().path("id");
    }

    private static Map<String, Object> helped() {
        return Map.of(
                "wish",
                WISH,
                "consentOn",
                WallTime.utc().toLocalDate().minusDays(2).toString(),
                "consentForm",
                "spoken");
    }

    private static Map<String, Object> bodies(String item, String pack) {
        Map<String, Object> text = new HashMap<>(Scene.manuscript("适期播种。"));
        text.put("sources", List.of(Map.of("title", "手册", "address", "https://example.org/book")));
        text.put(
                "media", List.of(Map.of("kind", "image", "address", "https://example.org/a.jpg", "description", "麦田")));
        text.put("expiresOn", "2099-09-20");
        return Map.ofEntries(
                Map.entry("ItemResource_draft", Map.of("place", Scene.CITY, "form", "article", "manuscript", text)),
                Map.entry("ItemResource_rewrite", text),
                Map.entry(
                        "ItemResource_correct", Map.of("reason", "content-wrong", "words", "播期写错", "manuscript", text)),
                Map.entry(
                        "ItemResource_review",
                        Map.of("decision", "changes-wanted", "reason", "source-missing", "words", "请补充来源")),
                Map.entry("ItemResource_withdraw", Map.of("reason", "content-outdated", "words", "品种已退出")),
                Map.entry(
                        "PackResource_assemble",
                        Map.of(
                                "title",
                                "资源包",
                                "summary",
                                "要点",
                                "place",
                                Scene.CITY,
                                "groups",
                                List.of("farmers"),
                                "items",
                                List.of(Map.of("item", item, "number", 1)))),
                Map.entry("PackResource_withdraw", Map.of("reason", "content-outdated")),
                Map.entry(
                        "PushResource_plan",
                        Map.of("pack", pack, "places", List.of(Scene.COUNTY), "groups", List.of("farmers"))),
                Map.entry("PushResource_correct", Map.of("words", "更正（演示）")),
                Map.entry("MySubscriptionResource_give", OTHER_WISH),
                Map.entry("MySubscriptionResource_optOut", Map.of("themes", List.of("weather"))),
                Map.entry("HelpedResource_give", helped()),
                Map.entry("HelpedResource_change", WISH),
                Map.entry("ParkedEventResource_replayAll", Map.of("consumer", "content.notices")),
                Map.entry("ParkedEventResource_discard", Map.of("reason", "误发（演示）")));
    }
}
