package org.kepu.content;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;

/** Where the tests play: a few places of a register, an editor and a reviewer of the city. Demonstration data. */
public final class Scene {

    public static final String CITY = "410900000000";
    public static final String COUNTY = "410926000000";
    public static final String OTHER_COUNTY = "410922000000";
    public static final String VILLAGE = "410926100201";

    public static final String EDITOR = Tokens.staff("editor-1", "editor@" + CITY);
    public static final String REVIEWER = Tokens.staff("reviewer-1", "reviewer@" + CITY);

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Scene() {}

    /** Sends the register and waits until the service has taken it in. */
    public static void places() {
        try (TopicWriter venues = new TopicWriter()) {
            place(venues, CITY, "濮阳市", "city", null);
            place(venues, COUNTY, "范县", "county", CITY);
            place(venues, OTHER_COUNTY, "清丰县", "county", CITY);
            place(venues, "410926100000", "城关镇", "township", COUNTY);
            place(venues, VILLAGE, "前村", "village", "410926100000");
        }
        String probe = account();
        await().until(() -> subscribe(probe, VILLAGE, "seniors").statusCode() == 200);
        await().until(() -> preview(VILLAGE, "seniors").statusCode() == 200);
    }

    private static void place(TopicWriter venues, String code, String name, String level, @Nullable String parent) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "code", code, "name", name, "level", level, "validFrom", "2020-01-01", "edition", "demonstration"));
        if (parent != null) {
            state.put("parent", parent);
        }
        venues.send(SentEvent.state("venues", "place", code, 1, state));
    }

    /** An account nobody has used. */
    public static String account() {
        return "sub-" + Ids.next();
    }

    /** A request of somebody who is signed in, with a new key. */
    public static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID());
    }

    private static RequestSpecification as(String token, UUID key) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", key.toString());
    }

    /** The same, changing a thing from a version. */
    public static RequestSpecification as(String token, long version) {
        return as(token, UUID.randomUUID(), version);
    }

    /** The same with this key, which may have been used. */
    public static RequestSpecification as(String token, UUID key, long version) {
        return as(token, key).header("If-Match", "\"" + version + "\"");
    }

    /** What an editor writes. */
    public static Map<String, Object> manuscript(String text) {
        return Map.of(
                "title",
                "秋播科普（演示）",
                "summary",
                "小麦适期播种要点。",
                "text",
                text,
                "language",
                "zh-CN",
                "themes",
                List.of("farm-skills"),
                "groups",
                List.of("farmers"),
                "sources",
                List.of(Map.of("title", "农业技术手册（演示）")));
    }

    /** A new item; the answer is its id. */
    public static String draft() {
        return draft(EDITOR);
    }

    /** A new item of this editor; the answer is its id. */
    public static String draft(String editor) {
        return as(editor)
                .body(Map.of("place", CITY, "form", "article", "manuscript", manuscript("# 秋播\n\n适期播种。")))
                .post("/api/content/v1/items")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** One step of an item, from a version. */
    public static Response step(String token, String item, long version, String step, @Nullable Object body) {
        RequestSpecification request = as(token, version);
        if (body != null) {
            request.body(body);
        }
        return request.post("/api/content/v1/items/{id}/" + step, item);
    }

    /** Submits, approves and publishes the latest edition of an item that stands in a version. */
    public static void publish(String item, long version) {
        step(EDITOR, item, version, "submission", null).then().statusCode(200);
        step(REVIEWER, item, version + 1, "review", Map.of("decision", "approved"))
                .then()
                .statusCode(200);
        step(EDITOR, item, version + 2, "publication", null).then().statusCode(200);
    }

    /** A published item; it stands in version 4. */
    public static String publishedItem() {
        String item = draft();
        publish(item, 1);
        return item;
    }

    /** A package of an item's edition; the answer is its id. */
    public static String pack(String item, int number) {
        return as(EDITOR)
                .body(Map.of(
                        "title",
                        "秋播资源包（演示）",
                        "summary",
                        "小麦适期播种要点。",
                        "place",
                        CITY,
                        "groups",
                        List.of("farmers"),
                        "items",
                        List.of(Map.of("item", item, "number", number))))
                .post("/api/content/v1/packages")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody subscribes for a place and a group, with no quiet hours. */
    public static Response subscribe(String account, String place, String group) {
        return as(Tokens.resident(account))
                .body(Map.of(
                        "places",
                        List.of(place),
                        "groups",
                        List.of(group),
                        "quiet",
                        Map.of("from", "00:00", "to", "00:00")))
                .put("/api/content/v1/subscriptions/me");
    }

    /** How many a push would reach. */
    public static Response preview(String place, String group) {
        return as(EDITOR)
                .queryParam("places", place)
                .queryParam("groups", group)
                .get("/api/content/v1/pushes/audience");
    }

    /** Pushes a package to a group at a place; the answer is the push's id. */
    public static String push(String pack, String place, String group) {
        return as(EDITOR)
                .body(Map.of("pack", pack, "places", List.of(place), "groups", List.of(group)))
                .post("/api/content/v1/pushes")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Waits until a push has gone out. */
    public static Response sent(String push) {
        await().until(() -> readPush(push).path("status").equals("sent"));
        return readPush(push);
    }

    /** One push. */
    public static Response readPush(String push) {
        return as(EDITOR).get("/api/content/v1/pushes/{id}", push);
    }

    /** What lies in somebody's inbox. */
    public static Response inbox(String account) {
        return as(Tokens.resident(account)).get("/api/content/v1/inbox");
    }
}
