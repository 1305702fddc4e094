package org.kepu.venues.opening;

import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.asResident;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.venues.Scene;

/** Open days of the tests: Saturday 21 September 2024, nine to five. */
public final class Days {

    private Days() {}

    /** What publishes an opening. */
    public static Map<String, Object> opening(String venue, String mode, int capacity) {
        return new HashMap<>(Map.of(
                "venue",
                venue,
                "title",
                "开放日（演示）",
                "startsAt",
                "2024-09-21T09:00:00+08:00",
                "endsAt",
                "2024-09-21T17:00:00+08:00",
                "mode",
                mode,
                "capacity",
                capacity,
                "maxParty",
                5,
                "cancelMinutes",
                120,
                "groups",
                List.of("youth"),
                "themes",
                List.of("health")));
    }

    /** Publishes an opening. */
    public static String published(String manager, String venue, String mode, int capacity) {
        return asResident(manager)
                .body(opening(venue, mode, capacity))
                .post(API + "/openings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Books places as a resident. */
    public static Response book(String resident, String opening, int party) {
        return asResident(resident)
                .body(Map.of("partySize", party, "group", "youth"))
                .post(API + "/opening-bookings/" + opening);
    }

    /** A receptionist of a venue. */
    public static String receptionist(String manager, String venue) {
        String account = Scene.account();
        asResident(manager)
                .body(Map.of("account", account, "role", "receptionist"))
                .post(API + "/venue-staff/" + venue)
                .then()
                .statusCode(204);
        return account;
    }
}
