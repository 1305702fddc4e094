package org.kepu.day.part;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** The programme with 全国科普日 nested in it; organisers announce activities with sessions that want volunteers. */
public final class Activities implements Part {

    static final String SESSIONS = "sessions";
    static final String SCIENCE_DAY = "science-day";

    private static final List<String> KINDS =
            List.of("lecture", "community-exhibition", "emergency-drill", "farm-training");
    static final String ORGANISER = "organiser-410926";

    @Override
    public String name() {
        return "activities";
    }

    @Override
    public List<String> needs() {
        return List.of("events");
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
        int sessions = day.size().sessions();
        for (int i = 0; i < sessions; i++) {
            String activity = activity(day, i, scienceDay);
            session(day, activity, i);
        }
        List<String> ids = day.log().accepted("session.announce").stream()
                .map(answer -> answer.got().path("id").asText())
                .toList();
        day.ids().put(SESSIONS, ids);
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

    private static String activity(Day day, int number, String campaign) {
        String id = Day.id(day.api()
                .post(
                        "activity.draft",
                        ORGANISER,
                        "/api/events/v1/activities",
                        Map.of(
                                "title",
                                "演示活动 " + (number + 1),
                                "kind",
                                KINDS.get(number % KINDS.size()),
                                "place",
                                Day.COUNTY,
                                "campaigns",
                                List.of(campaign))));
        Day.must(day.api()
                .change(
                        "activity.publish",
                        ORGANISER,
                        "/api/events/v1/activities/" + id + "/publication",
                        Map.of(),
                        1));
        return id;
    }

    private static void session(Day day, String activity, int number) {
        OffsetDateTime starts = Day.at(9, 0).plusMinutes(15L * (number % 8));
        Answer answer = day.api()
                .post(
                        "session.announce",
                        ORGANISER,
                        "/api/events/v1/activities/" + activity + "/sessions",
                        Map.of(
                                "place",
                                Day.COUNTY,
                                "spot",
                                "演示场地 " + (number + 1),
                                "startsAt",
                                Day.text(starts),
                                "endsAt",
                                Day.text(starts.plusHours(2)),
                                "wanted",
                                List.of(Map.of("role", "guide", "count", 20))));
        Day.must(answer);
    }

    @Override
    public void compare(Day day, Table table) {
        // What was announced is counted when it has been held: see Closing.
    }
}
