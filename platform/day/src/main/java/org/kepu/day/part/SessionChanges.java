package org.kepu.day.part;

import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** One session is moved and one is called off; what was called off is not among the sessions held. */
public final class SessionChanges implements Part {

    static final String MOVED = "moved";
    private static final String CANCELLED = "cancelled";
    private static final String FIGURE = "变更与取消 sessions moved, cancelled";

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(FIGURE);
    }

    @Override
    public void play(Day day) {
        String moved = announce(day, "演示讲座（改期）");
        Day.must(day.api()
                .change(
                        "session.move",
                        Activities.ORGANISER,
                        "/api/events/v1/sessions/" + moved + "/move",
                        Map.of(
                                "place",
                                Day.COUNTY,
                                "spot",
                                "演示大礼堂",
                                "startsAt",
                                Day.text(Day.at(15, 0)),
                                "endsAt",
                                Day.text(Day.at(16, 0)),
                                "reason",
                                "venue-unavailable"),
                        1));
        String cancelled = announce(day, "演示讲座（取消）");
        Day.must(day.api()
                .change(
                        "session.cancel",
                        Activities.ORGANISER,
                        "/api/events/v1/sessions/" + cancelled + "/cancellation",
                        Map.of("reason", "speaker-unavailable"),
                        1));
        day.ids().put(MOVED, List.of(moved));
        day.ids().put(CANCELLED, List.of(cancelled));
    }

    private static String announce(Day day, String title) {
        return Sessions.announce(
                day,
                new Sessions.Wish(Activities.ORGANISER, Day.COUNTY, "lecture", title, Day.at(14, 0), Day.at(15, 0)));
    }

    @Override
    public void compare(Day day, Table table) {
        int moved = day.log().accepted("session.move").size();
        int cancelled = day.log().accepted("session.cancel").size();
        long atNewTime = day.ids().getOrDefault(MOVED, List.of()).stream()
                .map(id -> one(day, id).got().path("startsAt").asText())
                .filter(Day.text(Day.at(15, 0))::equals)
                .count();
        int shown = day.api()
                .get(
                        "sessions",
                        Activities.ORGANISER,
                        "/api/events/v1/sessions?limit=200&status=cancelled&place=" + Day.CITY + "&day=" + Day.DATE)
                .got()
                .path("items")
                .size();
        table.add(FIGURE, moved + ", " + cancelled, atNewTime + ", " + shown);
    }

    private static Answer one(Day day, String id) {
        return day.api().get("session.read", Activities.ORGANISER, "/api/events/v1/sessions/" + id);
    }
}
