package org.kepu.venues.accounts;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.tag;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.Tokens;
import org.kepu.testkit.TopicWriter;

/** The places of the demonstration's staff, and what its administrators do. */
final class Rights {

    static final String CITY = "410900000000";
    static final String COUNTY = "410922000000";
    static final String OTHER_COUNTY = "410923000000";
    static final String TOWNSHIP = "410922100000";
    static final String ENDED = "410922-ended";
    static final String ACCOUNTS = API + "/accounts";

    private Rights() {}

    static void places() {
        if (known(corner(20))) {
            return;
        }
        try (TopicWriter venues = new TopicWriter()) {
            place(venues, CITY, "city", null, null);
            place(venues, COUNTY, "county", CITY, null);
            place(venues, OTHER_COUNTY, "county", CITY, null);
            place(venues, TOWNSHIP, "township", COUNTY, null);
            place(venues, ENDED, "township", COUNTY, "2021-12-31");
            IntStream.rangeClosed(0, 20).forEach(i -> place(venues, corner(i), "village", TOWNSHIP, null));
        }
        await().until(() -> known(CITY) && known(ENDED) && known(corner(20)));
    }

    /** One of 21 invented corners of the township. */
    static String corner(int number) {
        return TOWNSHIP + "-" + number;
    }

    private static boolean known(String code) {
        return given().get(API + "/places/" + code).statusCode() == 200;
    }

    private static void place(
            TopicWriter venues, String code, String level, @Nullable String parent, @Nullable String validTo) {
        Map<String, Object> state = new HashMap<>(Map.of(
                "code",
                code,
                "name",
                "演示" + code,
                "level",
                level,
                "validFrom",
                "2020-01-01",
                "edition",
                "demonstration"));
        if (parent != null) {
            state.put("parent", parent);
        }
        if (validTo != null) {
            state.put("validTo", validTo);
        }
        venues.send(SentEvent.state("venues", "place", code, 1, state));
    }

    /** A token of somebody of the demonstration with the grants that he has there. */
    static String token(String userName, String... grants) {
        return Tokens.staff(RealKeycloak.sub(userName), grants);
    }

    static String admin() {
        return token("city-admin", "admin@" + CITY);
    }

    static String county() {
        return token("county-operator-410922", "operator@" + COUNTY);
    }

    static String otherCounty() {
        return token("county-operator-410923", "operator@" + OTHER_COUNTY);
    }

    /** What a search for a user name of the demonstration finds. */
    static JsonPath found(String by, String userName) {
        return search(by, Map.of("userName", userName))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    static Response search(String by, Map<String, String> wanted) {
        return as(by).body(wanted).post(ACCOUNTS + "/search");
    }

    /** Gives a grant from the version that is seen now. */
    static Response give(String by, String userName, String role, String place) {
        return give(by, RealKeycloak.sub(userName), found(by, userName).getLong("[0].version"), role, place);
    }

    static Response give(String by, String sub, long version, String role, String place) {
        return as(by).header("If-Match", tag(version))
                .body(Map.of("role", role, "place", place))
                .post(ACCOUNTS + "/" + sub + "/grants");
    }

    /** Takes a grant back from the version that is seen now. */
    static Response withdraw(String by, String userName, String role, String place) {
        JsonPath account = seen(by, userName);
        List<Map<String, Object>> grants = account.getList("grants");
        Object id = grants.stream()
                .filter(each -> role.equals(each.get("role")) && place.equals(each.get("place")))
                .findFirst()
                .orElseThrow()
                .get("id");
        return step(by, userName, account.getLong("version"), "grants/" + id + "/withdrawal");
    }

    /** A step with a reason. */
    static Response step(String by, String userName, long version, String step) {
        return as(by).header("If-Match", tag(version))
                .body(Map.of("reason", "岗位调整（演示）"))
                .post(ACCOUNTS + "/" + RealKeycloak.sub(userName) + "/" + step);
    }

    static JsonPath seen(String by, String userName) {
        return as(by).get(ACCOUNTS + "/" + RealKeycloak.sub(userName))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    /** Waits until the sign-in server holds every wish. */
    static JsonPath applied(String by, String userName) {
        await().until(() -> !seen(by, userName).getBoolean("beingApplied"));
        return seen(by, userName);
    }
}
