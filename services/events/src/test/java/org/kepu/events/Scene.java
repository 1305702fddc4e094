package org.kepu.events;

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

/**
 * Where the tests play: invented places on an invented register, organisers and dispatchers, activities and sessions. All of
 * it is demonstration data.
 */
public final class Scene {

    public static final String CITY = "990900000000";
    public static final String COUNTY = "990926000000";
    public static final String OTHER_COUNTY = "990927000000";
    public static final String TOWNSHIP = "990926100000";
    public static final String VILLAGE = "990926100201";
    public static final String NEXT_VILLAGE = "990926100202";
    public static final String FAR_VILLAGE = "990927100201";
    public static final String API = "/api/events/v1";

    private static boolean placesSent;

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Scene() {}

    /** Sends the register and waits until the service has taken it in. */
    public static synchronized void places() {
        if (placesSent) {
            return;
        }
        try (TopicWriter venues = new TopicWriter()) {
            place(venues, CITY, "城", "city", null);
            place(venues, COUNTY, "东县", "county", CITY);
            place(venues, OTHER_COUNTY, "西县", "county", CITY);
            place(venues, TOWNSHIP, "河镇", "township", COUNTY);
            place(venues, "990927100000", "山镇", "township", OTHER_COUNTY);
            place(venues, VILLAGE, "前村", "village", TOWNSHIP);
            place(venues, NEXT_VILLAGE, "后村", "village", TOWNSHIP);
            place(venues, FAR_VILLAGE, "远村", "village", "990927100000");
        }
        for (String code : List.of(CITY, COUNTY, OTHER_COUNTY, TOWNSHIP, VILLAGE, NEXT_VILLAGE, FAR_VILLAGE)) {
            await().until(() ->
                    given().queryParam("near", code).get(API + "/sessions").statusCode() == 200);
        }
        placesSent = true;
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

    /** A request of somebody who is signed in, with this key. */
    public static RequestSpecification as(String token, UUID key) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", key.toString());
    }

    public static RequestSpecification asResident(String account) {
        return as(Tokens.resident(account));
    }

    /** A request of the organiser of the county in the east. */
    public static RequestSpecification asOrganiser() {
        return as(Tokens.staff("organiser-east", "organiser@" + COUNTY));
    }

    /** A request of the organiser of another county. */
    public static RequestSpecification asStranger() {
        return as(Tokens.staff("organiser-west", "organiser@" + OTHER_COUNTY, "dispatcher@" + OTHER_COUNTY));
    }

    /** A request of a dispatcher of a place. */
    public static RequestSpecification asDispatcher(String place) {
        return as(Tokens.staff("dispatcher-" + place, "dispatcher@" + place));
    }

    /** What an organiser sends to draft a training of farmers. */
    public static Map<String, Object> activity() {
        return Map.of(
                "title", "小麦田间管理培训（演示）", "kind", "farm-training", "place", COUNTY, "themes", List.of("farm-skills"));
    }

    /** A published activity of the county's organiser. */
    public static String published() {
        String id = asOrganiser()
                .body(activity())
                .post(API + "/activities")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step("activities", id, "publication", 1, Map.of()).then().statusCode(200);
        return id;
    }

    /** What an organiser sends to announce a session of the village from nine to eleven on the day. */
    public static Map<String, Object> session() {
        return session(VILLAGE, "2024-09-21T09:00:00+08:00", "2024-09-21T11:00:00+08:00");
    }

    /** The same at another place and time. */
    public static Map<String, Object> session(String place, String startsAt, String endsAt) {
        return Map.of(
                "place", place,
                "spot", "文化广场",
                "startsAt", startsAt,
                "endsAt", endsAt,
                "wanted", List.of(Map.of("role", "guide", "count", 3)));
    }

    /** Announces a session of an activity. */
    public static String announce(String activity, Map<String, Object> session) {
        return asOrganiser()
                .body(session)
                .post(API + "/activities/" + activity + "/sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A step of the county's organiser on a thing in a version. */
    public static Response step(String things, String id, String step, long version, Map<String, ?> body) {
        return step(asOrganiser(), things, id, step, version, body);
    }

    /** A step of somebody on a thing in a version. */
    public static Response step(
            RequestSpecification by, String things, String id, String step, long version, Map<String, ?> body) {
        return by.header("If-Match", "\"" + version + "\"").body(body).post(API + "/" + things + "/" + id + "/" + step);
    }
}
