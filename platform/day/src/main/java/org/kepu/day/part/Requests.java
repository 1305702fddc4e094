package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.table.Table;

/**
 * The day before, three residents ask: one request is taken and becomes a session that wants a lecturer and somebody at the
 * reception, and finds both; one is refused with a reason; one is left alone and goes up a level at its limit while the day goes
 * on.
 */
public final class Requests implements Part {

    static final String SESSION = "requested-session";
    static final String ASKED = "requests";

    /** Accounts of the volunteers of the requested session. */
    static final String HELPERS = "requested-helpers";

    private static final String VILLAGE = "410926100201";

    /** Dispatcher of the village itself (基层接单), who takes requests for it and runs what becomes of them. */
    static final String DISPATCHER = "village-dispatcher-" + VILLAGE;

    private static final int REFUSED_NUMBER = 2;
    private static final String TOLD_WHY = "拒单理由 reason shown to the resident";
    private static final String SHIFTS = "点单场次招募 shifts wanted for the requested session";

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(SHIFTS, TOLD_WHY);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(10, 0).minusDays(1));
        String talk = ask(day, 1, "想请专家讲小麦病害（演示）");
        String refused = ask(day, REFUSED_NUMBER, "想请人修农机（演示）");
        String untouched = ask(day, 3, "想看科普大篷车（演示）");
        day.ids().put(ASKED, List.of(talk, refused, untouched));
        step(day, "request.accept", talk, "acceptance", 1, Map.of());
        JsonNode scheduled = step(
                day,
                "request.schedule",
                talk,
                "schedule",
                2,
                Map.of(
                        "title", "小麦病害讲座（演示）",
                        "kind", "lecture",
                        "spot", "演示村部",
                        "startsAt", Day.text(Day.at(16, 0)),
                        "endsAt", Day.text(Day.at(17, 0)),
                        "wanted",
                                List.of(
                                        Map.of("role", "lecturer", "count", 1),
                                        Map.of("role", "reception", "count", 1)),
                        "campaigns", day.ids().getOrDefault(Activities.SCIENCE_DAY, List.of())));
        String session = scheduled.path("session").asText();
        day.ids().put(SESSION, List.of(session));
        signUp(day, session);
        step(day, "request.reject", refused, "rejection", 1, Map.of("reason", "out-of-scope", "sentence", "不属于科普服务"));
    }

    /** Two volunteers to whom nothing else happens in the afternoon, one for each role. */
    private static void signUp(Day day, String session) {
        List<Cast.Role> free = Cast.of(day).freeInTheAfternoon();
        Shifts shifts = new Shifts(day);
        List<String> helpers = new ArrayList<>();
        for (int i = 0; i < free.size(); i++) {
            String account = free.get(i).account();
            Day.must(Volunteers.signUp(day, Volunteers.SIGN_UP, account, shifts.of(session, i)));
            helpers.add(account);
        }
        day.ids().put(HELPERS, List.copyOf(helpers));
    }

    private static String ask(Day day, int number, String topic) {
        Map<String, Object> order = new HashMap<>(Map.of(
                "need",
                "food",
                "theme",
                "farm-skills",
                "place",
                VILLAGE,
                "topic",
                topic,
                "audienceSize",
                40,
                "group",
                "farmers",
                "wantedFrom",
                Day.DATE.toString()));
        order.put("contactName", "演示居民0" + number);
        order.put("contactPhone", "1370000%04d".formatted(number));
        return Day.id(day.api().post("request.submit", resident(number), "/api/events/v1/requests", order));
    }

    static String resident(int number) {
        return "volunteer-%03d".formatted(number);
    }

    private static JsonNode step(
            Day day, String name, String request, String step, long version, Map<String, Object> body) {
        return Day.must(day.api()
                        .change(name, DISPATCHER, "/api/events/v1/requests/" + request + "/" + step, body, version))
                .got();
    }

    @Override
    public void compare(Day day, Table table) {
        String session = day.ids().getOrDefault(SESSION, List.of("")).getFirst();
        int shown = day.api()
                .get("shift.of", DISPATCHER, "/api/volunteers/v1/sessions/" + session + "/shifts")
                .got()
                .size();
        int wanted = day.log().accepted("request.schedule").stream()
                .mapToInt(answer -> answer.sent().path("wanted").size())
                .sum();
        table.add(SHIFTS, wanted, shown);
        toldWhy(day, table);
    }

    private static void toldWhy(Day day, Table table) {
        JsonNode given = day.log().accepted("request.reject").getFirst().sent();
        String refused = day.ids().getOrDefault(ASKED, List.of("", "")).get(REFUSED_NUMBER - 1);
        JsonNode seen = day.api()
                .get("request.read", resident(REFUSED_NUMBER), "/api/events/v1/requests/" + refused)
                .got();
        table.add(
                TOLD_WHY,
                given.path("reason").asText() + ": " + given.path("sentence").asText(),
                seen.path("reason").asText() + ": " + seen.path("answer").asText());
    }
}
