package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Attendances;
import org.kepu.day.table.Table;

/**
 * Who came: half by name on the organisers' lists, half by head count by key group, some with the code on the screen, in every
 * county; one count is corrected, one person moved to the right group. 人次 and 人 stay apart.
 */
public final class Attendance implements Part {

    static final String ELSEWHERE = "elsewhere";
    static final String OTHER_ORGANISER = "organiser-410922";

    private static final String OTHER_COUNTY = "410922000000";
    private static final List<String> GROUPS =
            List.of("youth", "farmers", "industrial-workers", "seniors", "officials", "unspecified");
    private static final int ROLL = 200;
    private static final int SCANS = 5;
    private static final int HELPERS = 2;

    private static final String TOTAL = "参与人次 attendance";
    private static final String BY_GROUP = "参与人次按人群 attendance by key group";
    private static final String BY_COUNTY = "参与人次按县区 attendance by county";
    private static final String PEOPLE = "参与人数 distinct people, at least";
    private static final String HEADS = "人头计数 counted by head";
    private static final String KEPT = "参与：旧码被拒 kept codes refused";

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(TOTAL, BY_GROUP, BY_COUNTY, PEOPLE, HEADS, KEPT);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(11, 0));
        String elsewhere = elsewhere(day);
        scans(day, elsewhere);
        List<String> sessions = new ArrayList<>(day.ids().getOrDefault(Activities.SESSIONS, List.of()));
        sessions.add(elsewhere);
        int named = day.size().attendances() / 2;
        int counted = day.size().attendances() - named;
        int places = sessions.size();
        for (int i = 0; i < places; i++) {
            String organiser = Spots.organiser(day, sessions.get(i));
            roll(day, organiser, sessions.get(i), named * i / places, named * (i + 1) / places);
            heads(day, organiser, sessions.get(i), counted * (i + 1) / places - counted * i / places);
        }
        corrections(day, Spots.organiser(day, sessions.getFirst()));
    }

    private static String elsewhere(Day day) {
        OffsetDateTime now = day.clock().now().withNano(0);
        String session = Sessions.announce(
                day,
                new Sessions.Wish(
                        OTHER_ORGANISER,
                        OTHER_COUNTY,
                        "farm-training",
                        "演示培训（清丰县）",
                        now.minusMinutes(30),
                        now.plusHours(2),
                        HELPERS));
        Spots.note(day, session, new Spots.Spot(Spots.in(day, OTHER_COUNTY), OTHER_COUNTY));
        day.ids().put(ELSEWHERE, List.of(session));
        return session;
    }

    /** Residents scan; one sends the same scan again, one shows a code kept for 90 seconds. */
    private static void scans(Day day, String session) {
        for (int i = 1; i <= SCANS; i++) {
            String resident = "volunteer-%03d".formatted(i);
            Map<String, String> scan = Map.of("code", code(day, session), "group", GROUPS.get(i % GROUPS.size()));
            UUID nonce = UUID.randomUUID();
            Day.must(day.api().post("attendance.scan", resident, "/api/events/v1/attendances", scan, nonce));
            Day.must(day.api().post("attendance.scan", resident, "/api/events/v1/attendances", scan, nonce));
        }
        String kept = code(day, session);
        day.clock().moveTo(day.clock().now().plusSeconds(90));
        day.api().post("attendance.kept", "volunteer-006", "/api/events/v1/attendances", Map.of("code", kept));
    }

    private static String code(Day day, String session) {
        return Day.must(day.api().get("code", OTHER_ORGANISER, "/api/events/v1/sessions/" + session + "/code"))
                .got()
                .path("code")
                .asText();
    }

    private static void roll(Day day, String organiser, String session, int from, int to) {
        for (int first = from; first < to; first += ROLL) {
            List<Map<String, String>> rows = IntStream.range(first, Math.min(to, first + ROLL))
                    .mapToObj(Attendance::row)
                    .toList();
            Day.must(day.api()
                    .post(
                            "attendance.roll",
                            organiser,
                            "/api/events/v1/sessions/" + session + "/roll",
                            Map.of("rows", rows)));
        }
    }

    private static Map<String, String> row(int number) {
        return Map.of(
                "nonce", UUID.randomUUID().toString(),
                "name", "演示学员%05d".formatted(number),
                "phone", "139%08d".formatted(number),
                "group", GROUPS.get(number % GROUPS.size()));
    }

    private static void heads(Day day, String organiser, String session, int heads) {
        List<Map<String, Object>> counts = new ArrayList<>();
        int groups = GROUPS.size();
        for (int i = 0; i < groups; i++) {
            int share = heads * (i + 1) / groups - heads * i / groups;
            if (share > 0) {
                counts.add(Map.of("group", GROUPS.get(i), "personTimes", share));
            }
        }
        Day.must(day.api()
                .post(
                        "attendance.count",
                        organiser,
                        "/api/events/v1/sessions/" + session + "/attendance/head-counts",
                        Map.of("counts", counts)));
    }

    private static void corrections(Day day, String organiser) {
        JsonNode count = day.log().accepted("attendance.count").getFirst().got().at("/records/0");
        correct(
                day,
                organiser,
                count.path("id").asText(),
                Map.of(
                        "reason",
                        "miscounted",
                        "personTimes",
                        count.path("personTimes").asInt() + 7));
        JsonNode row = day.log().accepted("attendance.roll").getFirst().got().at("/answers/0");
        correct(day, organiser, row.path("record").asText(), Map.of("reason", "wrong-group", "group", "seniors"));
        JsonNode wrong = day.log().accepted("attendance.roll").getFirst().got().at("/answers/1");
        correct(day, organiser, wrong.path("record").asText(), Map.of("reason", "wrong-person", "personTimes", 0));
    }

    private static void correct(Day day, String organiser, String record, Map<String, Object> request) {
        Day.must(day.api()
                .change(
                        "attendance.correct",
                        organiser,
                        "/api/events/v1/attendances/" + record + "/corrections",
                        request,
                        1));
    }

    @Override
    public void compare(Day day, Table table) {
        Attendances expected = Attendances.of(day.log());
        JsonNode byGroup = figure(day, "&by=group");
        JsonNode byCounty = figure(day, "&by=child");
        table.add(TOTAL, expected.total(), byGroup.at("/total/personTimes").asText());
        table.add(BY_GROUP, Attendances.text(expected.byGroup()), Attendances.text(byGroup.path("rows")));
        table.add(BY_COUNTY, Attendances.text(expected.byCounty()), Attendances.text(byCounty.path("rows")));
        table.add(PEOPLE, expected.people(), byGroup.path("persons").asText());
        table.add(HEADS, expected.heads(), byGroup.path("headCounted").asText());
        table.add(KEPT, 1, day.log().refused("attendance.kept", "checkin-code-expired"));
    }

    private static JsonNode figure(Day day, String cut) {
        return day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("attendance") + cut)
                .got();
    }
}
