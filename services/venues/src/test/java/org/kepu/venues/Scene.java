package org.kepu.venues;

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
import org.kepu.testkit.TopicWriter;

/** Where the tests play: invented places on an invented register, its operators, a host, venues. All of it is invented. */
public final class Scene {

    public static final String CITY = "990900000000";
    public static final String COUNTY = "990926000000";
    public static final String OTHER_COUNTY = "990927000000";
    public static final String TOWNSHIP = "990926100000";
    public static final String VILLAGE = "990926100201";
    public static final String NEXT_VILLAGE = "990926100202";
    public static final String FAR_VILLAGE = "990927100201";
    public static final String API = "/api/venues/v1";

    private static boolean placesSent;

    static {
        Awaitility.setDefaultTimeout(Duration.ofSeconds(60));
    }

    private Scene() {}

    /** Sends the register and waits until the service has taken it in. */
    public static synchronized void places() {
        if (placesSent && known(FAR_VILLAGE)) {
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
        await().until(() -> known(CITY) && known(VILLAGE) && known(NEXT_VILLAGE) && known(FAR_VILLAGE));
        placesSent = true;
    }

    private static boolean known(String code) {
        return given().get(API + "/places/" + code).statusCode() == 200;
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

    /** A name nothing has. */
    public static String name(String what) {
        return what + " " + Ids.next().toString().substring(24);
    }

    /** A request of somebody who is signed in, with a new key. */
    public static RequestSpecification as(String token) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString());
    }

    /** A request of a resident, venue manager or receptionist. */
    public static RequestSpecification asResident(String account) {
        return as(Tokens.resident(account));
    }

    /** A request of the county's operator. */
    public static RequestSpecification asCounty() {
        return as(Tokens.staff("operator-east", "operator@" + COUNTY));
    }

    /** A request of the city's operator. */
    public static RequestSpecification asCity() {
        return as(Tokens.staff("operator-city", "operator@" + CITY));
    }

    /** A request of the other county's operator. */
    public static RequestSpecification asOtherCounty() {
        return as(Tokens.staff("operator-west", "operator@" + OTHER_COUNTY));
    }

    /** The host of the venues, entered anew. */
    public static String organisation() {
        return asCity().body(Map.of("kind", "association", "name", name("演示科协"), "place", CITY, "demonstration", true))
                .post(API + "/organisations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What a manager sends to register a venue. */
    public static Map<String, Object> venue(String place) {
        return new HashMap<>(Map.of(
                "name", name("演示科技馆"),
                "kind", "science-museum",
                "organisation", organisation(),
                "place", place,
                "themes", List.of("health"),
                "groups", List.of("youth"),
                "demonstration", true));
    }

    /** Registers a venue in the village; the account manages it. */
    public static String registered(String manager) {
        return registered(manager, VILLAGE);
    }

    /** Registers a venue; the account manages it. */
    public static String registered(String manager, String place) {
        return asResident(manager)
                .body(venue(place))
                .post(API + "/venues")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Registers a venue in the village that the county lists. */
    public static String listed(String manager) {
        return listed(manager, VILLAGE);
    }

    /** Registers a venue that the city lists. */
    public static String listed(String manager, String place) {
        String id = registered(manager, place);
        step(asCity(), "/venues/" + id + "/listing", 1).then().statusCode(200);
        return id;
    }

    /** A step without a body from a version that was seen. */
    public static Response step(RequestSpecification who, String path, long version) {
        return who.header("If-Match", tag(version)).post(API + path);
    }

    /** A step with a body from a version that was seen. */
    public static Response step(RequestSpecification who, String path, long version, Object body) {
        return who.header("If-Match", tag(version)).body(body).post(API + path);
    }

    /** A version as a header. */
    public static String tag(long version) {
        return "\"" + version + "\"";
    }

    /** The payload of an event that has one. */
    public static JsonNode data(ReceivedEvent event) {
        return Objects.requireNonNull(event.data(), "the event has a payload");
    }
}
