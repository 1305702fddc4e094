package org.kepu.e2e.phones;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.count.Answer;
import org.kepu.day.part.Registers;

/**
 * A session in a township of 台前县 that wants a thousand volunteers, announced for now, and its figures. The day's volunteers
 * live elsewhere, so that nobody else comes here.
 *
 * @param shifts one for each role it wants
 * @param day the days the session may be counted on
 */
record Hall(Day scene, String place, String session, List<String> shifts, OffsetDateTime startsAt) {

    static final String COUNTY = "410927000000";

    private static final String ORGANISER = "organiser-410927";
    private static final String OPERATOR = "county-operator-410927";
    private static final List<String> ROLES = List.of("guide", "reception");
    /** The most a session may want in one role. */
    private static final int PLACES = 500;

    Hall {
        shifts = List.copyOf(shifts);
    }

    /** Announces it; where nothing has been played yet, the register of places is imported first. */
    static Hall open(Platform platform) {
        Day scene = platform.day();
        if (townships(scene).isEmpty()) {
            new Registers().play(scene);
        }
        String place = townships(scene).getLast();
        OffsetDateTime now = scene.clock().now().withNano(0);
        OffsetDateTime starts = now.minusMinutes(10);
        String session = announce(scene, place, starts, now.plusHours(1));
        List<String> shifts = new ArrayList<>();
        scene.api()
                .awaitGot(
                        "hall.shifts",
                        OPERATOR,
                        "/api/volunteers/v1/sessions/" + session + "/shifts",
                        answer -> answer.accepted() && answer.got().size() == ROLES.size())
                .forEach(shift -> shifts.add(shift.path("id").asText()));
        return new Hall(scene, place, session, shifts, starts);
    }

    private static List<String> townships(Day scene) {
        Answer answer =
                scene.api().get("hall.places", Day.CITY_OPERATOR, "/api/venues/v1/places/" + COUNTY + "/children");
        List<String> codes = new ArrayList<>();
        if (answer.accepted()) {
            answer.got().forEach(place -> codes.add(place.path("code").asText()));
        }
        return codes;
    }

    private static String announce(Day scene, String place, OffsetDateTime starts, OffsetDateTime ends) {
        // The service may not have learnt of the county yet, and then refuses its organiser.
        String activity = Day.id(scene.api()
                .awaitPost(
                        "hall.draft",
                        ORGANISER,
                        "/api/events/v1/activities",
                        Map.of("title", "千人同时签到（演示）", "kind", "lecture", "place", COUNTY)));
        Day.must(scene.api()
                .change(
                        "hall.publish",
                        ORGANISER,
                        "/api/events/v1/activities/" + activity + "/publication",
                        Map.of(),
                        1));
        List<Map<String, Object>> wanted = ROLES.stream()
                .map(role -> Map.<String, Object>of("role", role, "count", PLACES))
                .toList();
        return Day.id(scene.api()
                .awaitPost(
                        "hall.announce",
                        ORGANISER,
                        "/api/events/v1/activities/" + activity + "/sessions",
                        Map.of(
                                "place",
                                place,
                                "spot",
                                "演示大礼堂",
                                "startsAt",
                                Day.text(starts),
                                "endsAt",
                                Day.text(ends),
                                "wanted",
                                wanted)));
    }

    Screen screen() {
        return new Screen(scene, ORGANISER, session);
    }

    /** The version of the privacy notice people consent to. */
    String notice() {
        return Day.must(scene.api().get("hall.notice", OPERATOR, "/api/volunteers/v1/privacy-notice"))
                .got()
                .path("version")
                .asText();
    }

    /** The county has seen who it is. */
    void verify(JsonNode person) {
        Day.must(scene.api()
                .change(
                        "hall.verify",
                        OPERATOR,
                        "/api/volunteers/v1/people/" + person.path("id").asText() + "/verification",
                        Map.of(),
                        person.path("version").asLong()));
    }

    /** Volunteers' check-ins here, as the figures show them now. */
    long checkIns() {
        return figure("check-in").at("/total/count").asLong();
    }

    /** Participants here, as the figures show them now. */
    long participants() {
        return figure("attendance").at("/total/personTimes").asLong();
    }

    private JsonNode figure(String kind) {
        String path = "/api/metrics/v1/figures/" + kind + "?place=" + place + "&from=" + startsAt.toLocalDate() + "&to="
                + startsAt.toLocalDate().plusDays(1);
        return Day.must(scene.api().get("hall.figure", Day.CITY_OPERATOR, path)).got();
    }
}
