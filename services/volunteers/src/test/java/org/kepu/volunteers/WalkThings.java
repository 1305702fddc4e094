package org.kepu.volunteers;

import static org.kepu.volunteers.Scene.as;
import static org.kepu.volunteers.Scene.asOperator;
import static org.kepu.volunteers.Scene.asResident;
import static org.kepu.volunteers.Scene.signUp;
import static org.kepu.volunteers.Scene.volunteer;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.kepu.base.Ids;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.Tokens;

/**
 * What the walk leads to: for each step that can be taken once only, a thing of its own. All of it is invented.
 *
 * @param paths by path or operation
 * @param values what sample bodies name: persons, a sign-up, a document, codes
 * @param leader runs the sample session
 */
record WalkThings(Map<String, String> paths, Map<String, String> values, String leader) {

    static final String API = "/api/volunteers/v1";

    /** Served in the sample session. */
    static final String VOLUNTEER = "walk-volunteer";

    /** A volunteer expected in a session that is on. */
    static final String ARRIVING = "walk-arriving";

    /** Keeps the village's station. */
    static final String KEEPER = "walk-keeper";

    WalkThings {
        paths = Map.copyOf(paths);
        values = Map.copyOf(values);
    }

    /**
     * Makes all of it, the day before and on the day of the sample session.
     *
     * @param staff the walk's staff
     */
    static WalkThings make(MovableTime time, Presence presence, RequestSpecification staff) {
        time.moveTo("2024-09-20T12:00:00+08:00");
        Map<String, String> paths = new HashMap<>();
        Map<String, String> values = new HashMap<>();
        AnnouncedSessions session = AnnouncedSessions.atNine(9);
        String shift = session.open();
        String leader = Scene.leader(session);
        String person = volunteer(VOLUNTEER);
        values.put("person", person);
        String other = Scene.account();
        values.put("other", volunteer(other));
        signUp(other, shift).then().statusCode(201);
        values.put(
                "signUp",
                signUp(VOLUNTEER, shift).then().statusCode(201).extract().path("id"));
        paths.put("session", session.id().toString());
        paths.put("/sessions/{id}", session.id().toString());
        paths.put("/people/{id}", person);
        paths.put("StaffPersonResource_refuse", registered(Scene.account()));
        paths.put("StaffPersonResource_suspend", volunteer(Scene.account()));
        paths.put("/appointments/{id}", confirmed());
        paths.put("AppointmentResource_refuse", named());
        paths.put("AppointmentResource_end", confirmed());
        paths.put("/places/{place}", Scene.VILLAGE);
        paths.put("role", "science-informant");
        paths.put("account", "somebody");
        paths.put("kind", "people");
        asOperator()
                .body(Map.of("account", KEEPER))
                .post(API + "/places/{place}/station-keepers", Scene.VILLAGE)
                .then()
                .statusCode(204);
        later(paths);
        arriving(paths, values, leader);
        served(paths, values, presence, session, leader);
        imported(paths, values, staff, leader);
        values.put("number", helped("number"));
        paths.put("HelpedPersonResource_change", helped("id"));
        paths.put("HelpedPersonResource_erase", helped("id"));
        return new WalkThings(paths, values, leader);
    }

    /** A shift a week later, with a place taken and places left. */
    private static void later(Map<String, String> paths) {
        String shift = AnnouncedSessions.from("2024-09-28T09:00:00+08:00", 2, 5).open();
        paths.put("/shifts/{id}", shift);
        paths.put(
                "/sign-ups/{id}",
                signUp(VOLUNTEER, shift).then().statusCode(201).extract().path("id"));
    }

    /** Somebody expected in a session that is on while the walk goes. */
    private static void arriving(Map<String, String> paths, Map<String, String> values, String leader) {
        volunteer(ARRIVING);
        AnnouncedSessions now = AnnouncedSessions.from("2024-09-21T11:00:00+08:00", 2, 5);
        signUp(ARRIVING, now.open()).then().statusCode(201);
        as(Tokens.staff("organiser-east", "organiser@" + Scene.COUNTY))
                .body(Map.of("account", leader))
                .post(API + "/sessions/{id}/leaders", now.id())
                .then()
                .statusCode(204);
        values.put("now", now.id().toString());
        values.put("card", asResident(ARRIVING).get(API + "/my/card").path("card"));
        paths.put("StaffScanResource_scan", now.id().toString());
    }

    private static void served(
            Map<String, String> paths,
            Map<String, String> values,
            Presence presence,
            AnnouncedSessions session,
            String leader) {
        presence.at(VOLUNTEER, "check-ins", session, "2024-09-21T09:00:00+08:00");
        String device = presence.device(leader, session);
        values.put("device", device);
        paths.put("device", device);
        paths.put("/service-records/{id}", presence.at(VOLUNTEER, "check-outs", session, "2024-09-21T11:00:00+08:00"));
    }

    private static void imported(
            Map<String, String> paths, Map<String, String> values, RequestSpecification staff, String leader) {
        paths.put("/documents/{id}", document(leader));
        values.put("document", document(leader));
        byte[] people = ("name,phone,ageBand,place,kind,guardianName,guardianPhone,consent\n演示甲,,60-plus,"
                        + Scene.VILLAGE + ",senior,,,是\n")
                .getBytes(StandardCharsets.UTF_8);
        paths.put(
                "/imports/{id}",
                staff.contentType("text/csv")
                        .queryParam("place", Scene.COUNTY)
                        .body(people)
                        .post(API + "/imports/people")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id"));
    }

    private static String document(String account) {
        return asResident(account)
                .contentType("application/pdf")
                .body("%PDF-1.4 demonstration".getBytes(StandardCharsets.US_ASCII))
                .post(API + "/documents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String registered(String account) {
        return Scene.register(account, Scene.VILLAGE)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Somebody a helper registered, who has no account yet. */
    private static String helped(String field) {
        return asOperator()
                .body(Scene.registration(Scene.VILLAGE))
                .post(API + "/people")
                .then()
                .statusCode(201)
                .extract()
                .path(field);
    }

    private static String named() {
        return asOperator()
                .body(Map.of(
                        "role",
                        "science-informant",
                        "place",
                        Scene.VILLAGE,
                        "name",
                        "演示员" + Ids.next(),
                        "validFrom",
                        "2024-09-01"))
                .post(API + "/appointments")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String confirmed() {
        String id = named();
        as(Tokens.staff("operator-city", "operator@" + Scene.CITY))
                .header("If-Match", "\"1\"")
                .post(API + "/appointments/" + id + "/confirmation")
                .then()
                .statusCode(200);
        return id;
    }
}
