package org.kepu.venues;

import static org.kepu.venues.Scene.API;
import static org.kepu.venues.Scene.as;
import static org.kepu.venues.Scene.asCity;
import static org.kepu.venues.Scene.asResident;
import static org.kepu.venues.Scene.step;

import io.agroal.api.AgroalDataSource;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kepu.testkit.Tokens;
import org.kepu.venues.accounts.SampleAccount;
import org.kepu.venues.opening.Days;
import org.kepu.venues.recognition.Bases;

/**
 * What the walk leads to: for each step that can be taken once only, a thing of its own. All of it is invented.
 *
 * @param paths by path or operation
 * @param arrival a booking's code that nobody has shown yet
 */
record WalkThings(Map<String, String> paths, String arrival) {

    /** A city whose register is imported. */
    static final String OTHER_CITY = "510400000000";

    /** Manages the sample venues. */
    static final String WALKER = "walker";

    /** Manages the venues that became or want to become bases: checking and applying are for different people. */
    static final String HOLDER = "walk-holder";

    WalkThings {
        paths = Map.copyOf(paths);
    }

    static WalkThings make(AgroalDataSource database) {
        String venue = Scene.listed(WALKER);
        String opening = Days.published(WALKER, venue, "required", 100);
        Map<String, String> paths = new HashMap<>();
        paths.put("venue", venue);
        for (String action : new String[] {"change", "close", "suspend"}) {
            paths.put("VenueResource_" + action, Scene.listed(WALKER));
        }
        paths.put("VenueResource_refuse", Scene.registered(HOLDER));
        paths.put("opening", opening);
        paths.put("OpeningResource_cancel", Days.published(WALKER, venue, "required", 100));
        paths.put("booking", booking(opening, "id"));
        paths.put("BookingResource_cancel", booking(opening, "id"));
        paths.put("visit", created(asResident(WALKER), "/venue-visits/" + venue, Map.of("group", "youth", "heads", 5)));
        paths.put("round", Bases.openRound(3));
        paths.put("organisation", Scene.organisation());
        recognitions(paths);
        registers(paths);
        paths.putAll(SampleAccount.paths(database, Scene.VILLAGE));
        paths.put("role", "receptionist");
        paths.put("account", "somebody");
        return new WalkThings(paths, booking(opening, "code"));
    }

    private static void recognitions(Map<String, String> paths) {
        String recognition = Bases.publicised(HOLDER, Scene.listed(HOLDER), 3);
        paths.put("recognition", recognition);
        paths.put(
                "/recognition-objections/{recognition}/{objection}",
                created(
                        asResident(Scene.account()),
                        "/recognition-objections/" + recognition,
                        Map.of("words", "场馆常年不开放")));
        paths.put("RecognitionResource_change", applied());
        paths.put("RecognitionResource_check", applied());
        paths.put("RecognitionResource_refuse", applied());
        paths.put("RecognitionResource_review", conferred());
    }

    private static void registers(Map<String, String> paths) {
        paths.put("/places/{code}", Scene.VILLAGE);
        paths.put("place", Scene.VILLAGE);
        paths.put("level", "village");
        paths.put("name", "theme");
        paths.put("/terms/{code}", "farm-skills");
        paths.put("kind", "recognitions");
        paths.put("/place-imports/{id}", created(as(importer()), "/place-imports", register()));
        paths.put(
                "/imports/{id}",
                asCity().contentType("text/csv")
                        .queryParam("place", Scene.CITY)
                        .body(bases().getBytes(StandardCharsets.UTF_8))
                        .post(API + "/imports/recognitions")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    private static String bases() {
        return "venue,venueKind,organisation,organisationKind,place,kind,level,grantedOn,validTo,demonstration\n"
                + Scene.name("演示科技馆") + ",science-museum," + Scene.name("演示科协") + ",association," + Scene.VILLAGE
                + ",science-education-base,city,2023-09-01,2028-08-31,是\n";
    }

    /** The register of another city, which its own operator may import. */
    static Map<String, Object> register() {
        return Map.of("register", "510400-panzhihua", "edition", "2023", "validFrom", "2023-01-01");
    }

    static String importer() {
        return Tokens.staff("walk-importer", "operator@" + OTHER_CITY);
    }

    private static String booking(String opening, String field) {
        return Days.book(Scene.account(), opening, 2)
                .then()
                .statusCode(201)
                .extract()
                .path(field);
    }

    private static String applied() {
        return Bases.apply(HOLDER, Scene.listed(HOLDER), Bases.openRound(3))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Publicised for no day, so that it can be conferred at once. */
    private static String conferred() {
        String id = Bases.publicised(HOLDER, Scene.listed(HOLDER), 0);
        step(Bases.asSecond(), "/recognitions/" + id + "/conferment", 3, Map.of())
                .then()
                .statusCode(200);
        return id;
    }

    private static String created(RequestSpecification by, String things, Map<String, Object> body) {
        return by.body(body).post(API + things).then().extract().path("id");
    }
}
