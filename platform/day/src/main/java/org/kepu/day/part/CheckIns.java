package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.count.Presences;
import org.kepu.day.table.Table;

/**
 * Volunteers check in: with the rotating code, every one of them twice because the line is bad; by a scan of the card; by the
 * roll call. One keeps the code for later, and one shows a code kept for 90 seconds.
 */
public final class CheckIns implements Part {

    /** The code somebody without signal scanned: the code alone. */
    static final String KEPT_CODE = "kept-code";

    private static final String RECORD = "record ";

    private static final String CHECK_INS = "志愿者签到 volunteer check-ins";
    private static final String PEOPLE = "签到人数 distinct volunteers, at least";
    private static final String OPENED = "可打开的记录 records it opens to";
    private static final String KEPT = "90 秒前的码被拒 kept codes refused";

    @Override
    public String name() {
        return "check-ins";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(CHECK_INS, PEOPLE, OPENED, KEPT);
    }

    @Override
    public void play(Day day) {
        Cast cast = Cast.of(day);
        Map<String, List<String>> rolls = RollCall.people(day);
        RollCall.appointLeader(day, rolls.keySet());
        RollCall.appointLeader(
                day, Stream.of(cast.late().session(), cast.scanned().session()).distinct()::iterator);
        day.clock().moveTo(Day.at(10, 45));
        for (Cast.Role role : cast.byCode()) {
            String code = code(day, role.session());
            UUID nonce = UUID.randomUUID();
            Answer answer = checkIn(day, role.account(), code, nonce);
            day.ids()
                    .put(
                            RECORD + role.account(),
                            List.of(answer.got().path("record").asText()));
            // The answer may be lost on a bad line: the same scan is sent again and must count once.
            checkIn(day, role.account(), code, nonce);
        }
        scanCard(day, cast.scanned(), "in");
        rolls.forEach((session, people) -> RollCall.tick(day, session, people, "in", null));
        Cast.Role allDay = Cast.Role.of(
                day.ids().getOrDefault(HelpedVolunteers.ALL_DAY, List.of()).getFirst());
        RollCall.appointLeader(day, List.of(allDay.session()));
        RollCall.tick(day, allDay.session(), List.of(allDay.account()), "in", Day.at(8, 30));
        day.ids().put(KEPT_CODE, List.of(code(day, cast.late().session())));
        showKeptCode(day, cast.filledIn());
    }

    private static void showKeptCode(Day day, Cast.Role role) {
        String kept = code(day, role.session());
        day.clock().moveTo(day.clock().now().plusSeconds(90));
        day.api().post("check-in.kept", role.account(), "/api/volunteers/v1/check-ins", Map.of("code", kept));
    }

    /** The code on the organiser's screen. */
    static String code(Day day, String session) {
        return code(day, Spots.organiser(day, session), session);
    }

    /** The code on somebody's screen who runs the session. */
    static String code(Day day, String organiser, String session) {
        return Day.must(day.api().get("code", organiser, "/api/events/v1/sessions/" + session + "/code"))
                .got()
                .path("code")
                .asText();
    }

    /** The leader scans the volunteer's card. */
    static void scanCard(Day day, Cast.Role role, String side) {
        String card = Day.must(day.api().get("card", role.account(), "/api/volunteers/v1/my/card"))
                .got()
                .path("card")
                .asText();
        Day.must(day.api()
                .post(
                        "staff-scan",
                        RollCall.LEADER,
                        "/api/volunteers/v1/sessions/" + role.session() + "/staff-scans",
                        Map.of("side", side, "card", card)));
    }

    static Answer checkIn(Day day, String account, String code, UUID nonce) {
        return Day.must(
                day.api().post("check-in", account, "/api/volunteers/v1/check-ins", Map.of("code", code), nonce));
    }

    /** The service record of somebody who checked in with the code. */
    static String record(Day day, Cast.Role role) {
        return day.ids().getOrDefault(RECORD + role.account(), List.of("")).getFirst();
    }

    @Override
    public void compare(Day day, Table table) {
        int records = Presences.of(day.log().all()).count();
        JsonNode figure = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("check-in"))
                .got();
        table.add(CHECK_INS, records, figure.path("total").path("count").asText());
        table.add(PEOPLE, people(day), figure.path("persons").asText());
        table.add(OPENED, records, opened(day));
        table.add(KEPT, 1, day.log().refused("check-in.kept", "checkin-code-expired"));
    }

    private static long people(Day day) {
        return Stream.of(Volunteers.SIGNED_UP, HelpedVolunteers.HELPED, HelpedVolunteers.ALL_DAY)
                .flatMap(list -> day.ids().getOrDefault(list, List.of()).stream())
                .map(entry -> Cast.Role.of(entry).account())
                .distinct()
                .count();
    }

    private static long opened(Day day) {
        return OpenFigures.sum(day, Figure.facts("check-in"), fact -> 1);
    }
}
