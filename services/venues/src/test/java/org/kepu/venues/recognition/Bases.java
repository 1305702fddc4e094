package org.kepu.venues.recognition;

import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.asCity;
import static org.kepu.venues.Scene.asCounty;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.kepu.testkit.Tokens;
import org.kepu.venues.Scene;

/** How a base comes to be in the tests: everything invented. */
public final class Bases {

    private Bases() {}

    /** A second operator of the city, because checking and conferring are for different people. */
    public static RequestSpecification asSecond() {
        return as(Tokens.staff("operator-second", "operator@" + Scene.CITY));
    }

    /** What opens a round. */
    public static Map<String, Object> round(int publicityDays) {
        return Map.of(
                "kind", "science-education-base",
                "level", "city",
                "title", "演示批次",
                "place", Scene.CITY,
                "opensOn", "2024-09-01",
                "closesOn", "2024-09-30",
                "publicityDays", publicityDays,
                "validYears", 5,
                "demonstration", true);
    }

    /** An open round. */
    public static String openRound(int publicityDays) {
        return asCity().body(round(publicityDays))
                .post(API + "/recognition-rounds")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Applies for a venue. */
    public static Response apply(String manager, String venue, String round) {
        return asResident(manager)
                .body(Map.of("round", round, "venue", venue, "statement", "常年开放"))
                .post(API + "/recognitions");
    }

    /** A base that is publicised: version 3. */
    public static String publicised(String manager, String venue, int publicityDays) {
        String id = apply(manager, venue, openRound(publicityDays))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        step(asCounty(), "/recognitions/" + id + "/check", 1, Map.of("opinion", "情况属实"))
                .then()
                .statusCode(200);
        step(asCity(), "/recognitions/" + id + "/publicity", 2).then().statusCode(200);
        return id;
    }

    /** A base that is held: version 4. */
    public static String conferred(String manager, String venue) {
        String id = publicised(manager, venue, 0);
        step(asCity(), "/recognitions/" + id + "/conferment", 3, Map.of())
                .then()
                .statusCode(200);
        return id;
    }
}
