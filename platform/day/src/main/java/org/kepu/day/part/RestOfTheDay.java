package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.count.Presences;
import org.kepu.day.table.Table;

/**
 * How presence becomes hours: a check-out that was forgotten, a day of more than eight hours, a back-fill from a document, and a
 * correction.
 */
public final class RestOfTheDay implements Part {

    private static final String MINUTES = "志愿服务时长 service minutes, grade ";
    private static final List<String> GRADES = List.of("A", "B", "C", "D");
    private static final String FORGOTTEN = "忘记签退 forgotten check-outs closed at the planned end and flagged";
    private static final String TOLD = "忘记签退告知 messages to who forgot to check out";
    private static final String TOO_LONG = "超八小时须上级审批 long days refused to the leader";
    private static final String SAME = "补录须第二人审批 back-fills refused to who filled them in";
    private static final String LEDGER = "更正后本人台账 minutes in one's own ledger after a correction";
    private static final String RECORDS = "/api/volunteers/v1/service-records/";

    @Override
    public String name() {
        return "rest of the day";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "content", "metrics");
    }

    @Override
    public List<String> figures() {
        List<String> figures =
                new ArrayList<>(GRADES.stream().map(MINUTES::concat).toList());
        figures.addAll(List.of(FORGOTTEN, TOLD, TOO_LONG, SAME, LEDGER));
        return figures;
    }

    @Override
    public void play(Day day) {
        Cast cast = Cast.of(day);
        day.clock().moveTo(Day.at(17, 45));
        awaitRecord(day, CheckIns.record(day, cast.forgetful()));
        finishLongDay(day);
        fillIn(day, cast.filledIn());
        correct(day, cast.corrected());
    }

    /** Nine hours: the leader may not decide, the county does. Then the organiser closes the session. */
    private static void finishLongDay(Day day) {
        Cast.Role role = Cast.Role.of(
                day.ids().getOrDefault(HelpedVolunteers.ALL_DAY, List.of()).getFirst());
        RollCall.tick(day, role.session(), List.of(role.account()), "out", null);
        String record = day.log()
                .accepted("roll-call")
                .getLast()
                .got()
                .path("answers")
                .path(0)
                .path("answer")
                .path("record")
                .asText();
        approve(day, "approve.long", RollCall.LEADER, record);
        Day.must(approve(day, "approve", Day.COUNTY_OPERATOR, record));
        String session = "/api/events/v1/sessions/" + role.session();
        long version = day.api()
                .get("session.read", Activities.ORGANISER, session)
                .got()
                .path("version")
                .asLong();
        Day.must(day.api().change("session.hold", Activities.ORGANISER, session + "/held", Map.of(), version));
    }

    private static void fillIn(Day day, Cast.Role role) {
        RollCall.appointLeader(day, List.of(role.session()));
        String document = Day.id(day.api()
                .file(
                        "document.keep",
                        RollCall.LEADER,
                        "/api/volunteers/v1/documents",
                        "application/pdf",
                        "%PDF-1.4 demonstration list of those present".getBytes(StandardCharsets.UTF_8)));
        JsonNode shift = day.api()
                .get("shift.of", Day.COUNTY_OPERATOR, "/api/volunteers/v1/sessions/" + role.session() + "/shifts")
                .got()
                .path(0);
        String record = Day.id(day.api()
                .post(
                        "back-fill",
                        RollCall.LEADER,
                        "/api/volunteers/v1/sessions/" + role.session() + "/back-fills",
                        Map.of(
                                "person", person(day, role.account()),
                                "in", shift.path("startsAt").asText(),
                                "out", shift.path("endsAt").asText(),
                                "document", document,
                                "reason", "miscounted")));
        approve(day, "approve.same", RollCall.LEADER, record);
        Day.must(approve(day, "approve", Spots.operator(day, role.session()), record));
    }

    /** Half an hour less: a negative entry and a positive one. */
    private static void correct(Day day, Cast.Role role) {
        String id = CheckIns.record(day, role);
        JsonNode record = awaitRecord(day, id);
        OffsetDateTime out = OffsetDateTime.parse(record.path("out").asText());
        Day.must(day.api()
                .change(
                        "correct",
                        Spots.operator(day, role.session()),
                        RECORDS + id + "/corrections",
                        Map.of(
                                "in",
                                record.path("in").asText(),
                                "out",
                                Day.text(out.minusMinutes(30)),
                                "reason",
                                "wrong-time",
                                "words",
                                "本人说明提前离开（演示）"),
                        record.path("version").asLong()));
    }

    private static Answer approve(Day day, String step, String account, String id) {
        long version = awaitRecord(day, id).path("version").asLong();
        return day.api().change(step, account, RECORDS + id + "/approvals", Map.of(), version);
    }

    private static JsonNode awaitRecord(Day day, String id) {
        return day.api().awaitGot("service", Day.CITY_OPERATOR, RECORDS + id, Answer::accepted);
    }

    static String person(Day day, String account) {
        return Day.id(day.api().get("me", account, "/api/volunteers/v1/people/me"));
    }

    @Override
    public void compare(Day day, Table table) {
        Presences presences = Presences.of(day.log().all());
        JsonNode figure = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("service") + "&by=grade")
                .got();
        presences
                .minutesByGrade()
                .forEach((grade, minutes) -> table.add(MINUTES + grade, minutes, shown(figure, grade)));
        Cast cast = Cast.of(day);
        JsonNode forgotten = awaitRecord(day, CheckIns.record(day, cast.forgetful()));
        table.add(FORGOTTEN, 1, forgotten.path("flags").toString().contains("no-check-out") ? 1 : 0);
        table.add(TOLD, 1, Inbox.titled(day, cast.forgetful().account(), "您忘记签退"));
        table.add(TOO_LONG, 1, day.log().refused("approve.long", "service-approval-level-too-low"));
        table.add(SAME, 1, day.log().refused("approve.same", "service-approval-same-person"));
        table.add(
                LEDGER,
                presences.minutes(CheckIns.record(day, cast.corrected())),
                day.api()
                        .get("hours", cast.corrected().account(), "/api/volunteers/v1/my/hours")
                        .got()
                        .path("minutes")
                        .asText());
    }

    private static long shown(JsonNode figure, String grade) {
        for (JsonNode row : figure.path("rows")) {
            if (row.path("key").asText().equals(grade)) {
                return row.path("amounts").path("minutes").asLong();
            }
        }
        return 0;
    }
}
