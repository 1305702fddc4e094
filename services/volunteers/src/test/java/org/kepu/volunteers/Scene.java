package org.kepu.volunteers;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;

/**
 * Where the tests play: invented places on an invented register, an operator of the county, volunteers and sessions. All of
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
        String probe = account();
        await().until(() -> register(probe, FAR_VILLAGE).statusCode() != 422);
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

    /** A request of a resident or volunteer. */
    public static RequestSpecification asResident(String account) {
        return as(Tokens.resident(account));
    }

    /** A request of the county's operator. */
    public static RequestSpecification asOperator() {
        return as(Tokens.staff("operator-east", "operator@" + COUNTY));
    }

    /** What somebody of a place sends to register. */
    public static Map<String, Object> registration(String place) {
        return Map.of(
                "name",
                "𠮷小明",
                "phone",
                "13800000000",
                "ageBand",
                "18-59",
                "place",
                place,
                "kind",
                "science",
                "consent",
                true,
                "notice",
                "1");
    }

    /** Registers an account as a volunteer of a place. */
    public static Response register(String account, String place) {
        return asResident(account).body(registration(place)).post("/api/volunteers/v1/people/me");
    }

    /** A verified volunteer of the village; the answer is the person's id. */
    public static String volunteer(String account) {
        String id = register(account, VILLAGE).then().statusCode(201).extract().path("id");
        asOperator()
                .header("If-Match", "\"1\"")
                .post("/api/volunteers/v1/people/{id}/verification", id)
                .then()
                .statusCode(200);
        return id;
    }

    /** A leader of a session: an account the organiser of the county gave the right. */
    public static String leader(AnnouncedSessions session) {
        String account = account();
        as(Tokens.staff("organiser-east", "organiser@" + COUNTY))
                .body(Map.of("account", account))
                .post("/api/volunteers/v1/sessions/{id}/leaders", session.id())
                .then()
                .statusCode(204);
        return account;
    }

    /** The payload of an event that has one. */
    public static JsonNode data(ReceivedEvent event) {
        return Objects.requireNonNull(event.data(), "the event has a payload");
    }

    /** Waits for so many notices about a thing, which their keys name; the answer is all of their templates. */
    public static List<String> told(TopicReader notices, String id, int count) {
        return notices
                .awaitAtLeast(
                        count,
                        "notices about " + id,
                        event -> data(event).path("dedupeKey").asText().contains(id))
                .stream()
                .map(event -> data(event).path("template").asText())
                .toList();
    }

    /** Signs a volunteer up. */
    public static Response signUp(String account, String shift) {
        return asResident(account).post("/api/volunteers/v1/shifts/{id}/sign-ups", shift);
    }
}
