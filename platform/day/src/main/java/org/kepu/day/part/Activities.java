package org.kepu.day.part;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/**
 * The programme with 全国科普日 nested in it; the organisers of every county announce activities with sessions in its villages and
 * townships that want volunteers in two roles.
 */
public final class Activities implements Part {

    static final String SESSIONS = "sessions";
    static final String SCIENCE_DAY = "science-day";

    private static final List<Kind> KINDS = List.of(
            new Kind("lecture", List.of("assistant", "reception")),
            new Kind("community-exhibition", List.of("equipment", "explainer")),
            new Kind("emergency-drill", List.of("first-aid", "safety")),
            new Kind("farm-training", List.of("guide", "photographer")));

    /** Volunteers a session wants in each role where villagers help, and where only those with an account do. */
    private static final int WANTED = 12;

    private static final int WANTED_OF_FEW = 1;

    static final String ORGANISER = "organiser-410926";

    /** What is announced, and the roles it wants volunteers in. */
    private record Kind(String code, List<String> roles) {
        List<Map<String, Object>> wanted(int count) {
            return roles.stream()
                    .map(role -> Map.<String, Object>of("role", role, "count", count))
                    .toList();
        }
    }

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events");
    }

    @Override
    public List<String> figures() {
        return List.of();
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(7, 0).minusDays(7));
        String programme = campaign(day, "濮阳市全域科普行动（演示）", "local-programme", null);
        String scienceDay = campaign(day, "全国科普日 2024（演示）", "science-day", programme);
        day.ids().put(SCIENCE_DAY, List.of(scienceDay));
        Spots spots = new Spots(day);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < day.size().sessions(); i++) {
            Spots.Spot spot = spots.number(i);
            // Each round of the counties begins with another kind, so that every county has all of them.
            Kind kind = KINDS.get((i + i / spots.counties()) % KINDS.size());
            int wanted = i < withVillagers(day.size().sessions()) ? WANTED : WANTED_OF_FEW;
            String session = session(day, activity(day, i, kind, spot, scienceDay), i, kind.wanted(wanted), spot);
            Spots.note(day, session, spot);
            ids.add(session);
        }
        day.ids().put(SESSIONS, List.copyOf(ids));
    }

    private static String campaign(
            Day day, String name, String kind, @org.jspecify.annotations.Nullable String parent) {
        Map<String, Object> request = new java.util.HashMap<>(Map.of(
                "name", name, "kind", kind, "place", Day.CITY, "startsOn", "2024-09-15", "endsOn", "2024-09-25"));
        if (parent != null) {
            request.put("parent", parent);
        }
        String id = Day.id(day.api().post("campaign.draft", Day.CITY_OPERATOR, "/api/events/v1/campaigns", request));
        Day.must(day.api()
                .change(
                        "campaign.open",
                        Day.CITY_OPERATOR,
                        "/api/events/v1/campaigns/" + id + "/opening",
                        Map.of(),
                        1));
        return id;
    }

    private static String activity(Day day, int number, Kind kind, Spots.Spot spot, String campaign) {
        // The service may not have learnt of every county yet, and then refuses its organiser.
        String id = Day.id(day.api()
                .awaitPost(
                        "activity.draft",
                        spot.organiser(),
                        "/api/events/v1/activities",
                        Map.of(
                                "title",
                                "演示活动 " + (number + 1),
                                "kind",
                                kind.code(),
                                "place",
                                spot.county(),
                                "campaigns",
                                List.of(campaign))));
        Day.must(day.api()
                .change(
                        "activity.publish",
                        spot.organiser(),
                        "/api/events/v1/activities/" + id + "/publication",
                        Map.of(),
                        1));
        return id;
    }

    /** How many of the sessions, the first ones, villagers are put down for; the others want few. */
    static int withVillagers(int sessions) {
        return Math.max(1, sessions / 3);
    }

    private static String session(
            Day day, String activity, int number, List<Map<String, Object>> wanted, Spots.Spot spot) {
        OffsetDateTime starts = Day.at(9, 0).plusMinutes(15L * (number % 8));
        return Day.id(day.api()
                .awaitPost(
                        "session.announce",
                        spot.organiser(),
                        "/api/events/v1/activities/" + activity + "/sessions",
                        Map.of(
                                "place",
                                spot.place(),
                                "spot",
                                "演示场地 " + (number + 1),
                                "startsAt",
                                Day.text(starts),
                                "endsAt",
                                Day.text(starts.plusHours(2)),
                                "wanted",
                                wanted)));
    }

    @Override
    public void compare(Day day, Table table) {
        // What was announced is counted when it has been held: see Closing.
    }
}
