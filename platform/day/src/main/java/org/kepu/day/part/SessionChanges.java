package org.kepu.day.part;

import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/**
 * One session is moved and one is called off; what was called off is not among the sessions held, and everybody who had
 * signed up is told once.
 */
public final class SessionChanges implements Part {

    static final String MOVED = "moved";
    private static final String CANCELLED = "cancelled";
    static final String SIGN_UP_MOVED = "shift.sign-up-moved";
    private static final String SIGN_UP_CANCELLED = "shift.sign-up-cancelled";
    private static final int HELPERS = 3;
    private static final String FIGURE = "变更与取消 sessions moved, cancelled";
    private static final String TOLD_MOVED = "改期告知 volunteers told once of the move";
    private static final String TOLD_CANCELLED = "取消告知 volunteers told once of the cancellation";

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "content", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(FIGURE, TOLD_MOVED, TOLD_CANCELLED);
    }

    @Override
    public void play(Day day) {
        String moved = announce(day, "演示讲座（改期）");
        String cancelled = announce(day, "演示讲座（取消）");
        List<String> helpers = day.ids().getOrDefault(Volunteers.SIGNED_UP, List.of()).stream()
                .limit(2 * HELPERS)
                .map(entry -> Cast.Role.of(entry).account())
                .toList();
        Shifts shifts = new Shifts(day);
        signUp(day, SIGN_UP_MOVED, helpers.subList(0, HELPERS), shifts, moved);
        signUp(day, SIGN_UP_CANCELLED, helpers.subList(HELPERS, helpers.size()), shifts, cancelled);
        Day.must(day.api()
                .change(
                        "session.move",
                        Activities.ORGANISER,
                        "/api/events/v1/sessions/" + moved + "/move",
                        Map.of(
                                "place",
                                Spots.in(day, Day.COUNTY),
                                "spot",
                                "演示大礼堂",
                                "startsAt",
                                Day.text(Day.at(15, 0)),
                                "endsAt",
                                Day.text(Day.at(16, 0)),
                                "reason",
                                "venue-unavailable"),
                        1));
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

    private static void signUp(Day day, String step, List<String> helpers, Shifts shifts, String session) {
        for (int i = 0; i < helpers.size(); i++) {
            Day.must(Volunteers.signUp(day, step, helpers.get(i), shifts.of(session, i)));
        }
        day.ids().put(step, helpers);
    }

    private static String announce(Day day, String title) {
        return Sessions.announce(
                day,
                new Sessions.Wish(
                        Activities.ORGANISER, Day.COUNTY, "lecture", title, Day.at(14, 0), Day.at(15, 0), HELPERS));
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
        toldOnce(day, table, TOLD_MOVED, SIGN_UP_MOVED, "志愿服务时间或地点有变");
        toldOnce(day, table, TOLD_CANCELLED, SIGN_UP_CANCELLED, "志愿服务取消");
    }

    /** Of those who signed up, how many have exactly one message of this title. */
    private static void toldOnce(Day day, Table table, String figure, String signUp, String title) {
        long told = day.ids().getOrDefault(signUp, List.of()).stream()
                .filter(account -> Inbox.titled(day, account, title) == 1)
                .count();
        table.add(figure, day.log().accepted(signUp).size(), told);
    }

    private static Answer one(Day day, String id) {
        return day.api().get("session.read", Activities.ORGANISER, "/api/events/v1/sessions/" + id);
    }
}
