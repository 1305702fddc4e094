package org.kepu.operations;

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
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.security.places.Places;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;

/** The desk of an operator in the tests, on an invented register of one city. */
final class Desk {

    static final String CITY = "990900000000";
    static final String COUNTY = "990926000000";

    private Desk() {}

    /** Sends the register and waits until the service knows it. */
    static void places(Places known) {
        try (TopicWriter venues = new TopicWriter()) {
            place(venues, CITY, "city", null);
            place(venues, COUNTY, "county", CITY);
        }
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        list(Map.of()).statusCode() == 200 && known.find(COUNTY).isPresent());
    }

    private static void place(TopicWriter venues, String code, String level, @Nullable String parent) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "code", code, "name", "演示地区", "level", level, "validFrom", "2020-01-01", "edition", "demonstration"));
        if (parent != null) {
            state.put("parent", parent);
        }
        venues.send(SentEvent.state("venues", "place", code, 1, state));
    }

    static RequestSpecification as(String token) {
        return as(token, UUID.randomUUID());
    }

    private static RequestSpecification as(String token, UUID key) {
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Idempotency-Key", key.toString());
    }

    static RequestSpecification city() {
        return city(UUID.randomUUID());
    }

    static RequestSpecification city(UUID key) {
        return as(Tokens.staff("operator-city", "operator@" + CITY), key);
    }

    static RequestSpecification county() {
        return as(Tokens.staff("operator-county", "operator@" + COUNTY, "admin@" + COUNTY));
    }

    static Response list(Map<String, Object> filter) {
        return city().queryParams(filter).get(TinyParkedEvents.PATH);
    }

    static Response replay(String id) {
        return city().post(TinyParkedEvents.PATH + "/{id}/replay", id);
    }

    static Response discard(String id, String reason) {
        return city().body(Map.of("reason", reason)).post(TinyParkedEvents.PATH + "/{id}/discard", id);
    }

    static Response replayAll(String consumer) {
        return city().body(Map.of("consumer", consumer)).post(TinyParkedEvents.PATH + "/replays");
    }

    /** Sends so many versions of a new thing at the county. */
    static String sent(int versions, TinyReaction reaction) {
        String thing = Ids.next().toString();
        reaction.cannotHandle(thing);
        try (TopicWriter tiny = new TopicWriter()) {
            for (int version = 1; version <= versions; version++) {
                tiny.send(SentEvent.of(TinyReaction.MADE, thing, version, Map.of("size", version))
                        .atPlace(COUNTY));
            }
        }
        await().atMost(Duration.ofSeconds(60)).until(() -> waiting(thing).size() == versions);
        return thing;
    }

    /** The parked events of a thing that wait, in order. */
    static List<String> waiting(String thing) {
        return list(Map.of("limit", 200)).jsonPath().getList("items.findAll { it.key == '" + thing + "' }.id");
    }
}
