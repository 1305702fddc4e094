package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/**
 * People without an account: a helper registers some one by one and the rest from a list, they are verified and put down for
 * shifts. At the fair of the next day one more wants to help than there are places.
 */
public final class HelpedVolunteers implements Part {

    /** Who was put down for which session: {@code person session}. */
    static final String HELPED = "helped";

    /** Who helps the whole day, and at which session. */
    static final String ALL_DAY = "all-day";

    private static final String FULL = "满员被拒 sign-ups beyond the last place refused";
    private static final String SIGN_UPS = "志愿者报名 sign-ups for shifts of the day";
    private static final int ONE_BY_ONE = 200;
    private static final int PLACES = 150;

    @Override
    public String name() {
        return "helped";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(SIGN_UPS, FULL);
    }

    @Override
    public void play(Day day) {
        int people = day.size().volunteers() - day.size().volunteersWithAccount();
        int oneByOne = Math.min(people, day.size().of(ONE_BY_ONE));
        List<String> villages = day.ids().getOrDefault(Informants.VILLAGES, List.of(Day.COUNTY));
        for (int i = 0; i < oneByOne; i++) {
            Day.must(registered(day, "演示居民" + i, null, villages.get(i % villages.size())));
        }
        fromList(day, people - oneByOne, villages);
        List<JsonNode> applied = new ArrayList<>();
        day.api()
                .pages(
                        "people.applied",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/people?limit=200&status=applied&place=" + Day.COUNTY,
                        applied::add);
        for (JsonNode person : applied) {
            verify(day, person);
        }
        List<String> ids =
                applied.stream().map(each -> each.path("id").asText()).toList();
        signUp(day, ids.subList(0, ids.size() - 1));
        helpAllDay(day, ids.getLast());
        fillTheFair(day, ids);
    }

    /** Registers somebody without an account; the answer has the number and the version. */
    static Answer registered(Day day, String name, @Nullable String phone, String village) {
        Map<String, Object> request = new HashMap<>(
                Map.of("name", name, "ageBand", "60-plus", "place", village, "kind", "community", "consent", true));
        if (phone != null) {
            request.put("phone", phone);
        }
        return day.api().post("person.help", Day.COUNTY_OPERATOR, "/api/volunteers/v1/people", request);
    }

    /** The county has seen who it is. */
    static void verify(Day day, JsonNode person) {
        Day.must(day.api()
                .change(
                        "person.verify",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/people/" + person.path("id").asText() + "/verification",
                        Map.of(),
                        person.path("version").asLong()));
    }

    private static void fromList(Day day, int people, List<String> villages) {
        if (people == 0) {
            return;
        }
        StringBuilder csv = new StringBuilder("name,phone,ageBand,place,kind,consent\n");
        for (int i = 0; i < people; i++) {
            csv.append("演示村民%d,1370000%04d,18-59,%s,community,是%n".formatted(i, i, villages.get(i % villages.size())));
        }
        String job = Day.id(day.api()
                .file(
                        "people.import",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/imports/people?place=" + Day.COUNTY,
                        "text/csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8)));
        JsonNode done = day.api()
                .awaitGot(
                        "people.progress",
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/imports/" + job,
                        answer -> answer.got().path("finished").asBoolean());
        if (done.path("done").asInt() != people) {
            throw new IllegalStateException("the list of volunteers was not taken over whole: " + done);
        }
    }

    private static void signUp(Day day, List<String> people) {
        List<String> sessions = day.ids().getOrDefault(Activities.SESSIONS, List.of());
        List<String> few = sessions.subList(0, Activities.withVillagers(sessions.size()));
        Shifts shifts = new Shifts(day);
        List<String> helped = new ArrayList<>();
        for (int i = 0; i < people.size(); i++) {
            String session = few.get(i % few.size());
            if (putDown(day, "shift.sign-up-other", people.get(i), shifts.of(session, i / few.size()))
                    .accepted()) {
                helped.add(people.get(i) + " " + session);
            }
        }
        day.ids().put(HELPED, helped);
    }

    private static void helpAllDay(Day day, String person) {
        String session = Extra.session(day, "全天志愿岗（演示）", Day.at(8, 30), 9, 2);
        Day.must(putDown(day, "shift.sign-up-other", person, new Shifts(day).of(session)));
        day.ids().put(ALL_DAY, List.of(person + " " + session));
    }

    private static void fillTheFair(Day day, List<String> people) {
        int places = day.size().of(PLACES);
        String fair = Extra.session(day, "科普集市（演示）", Day.at(9, 0).plusDays(1), 2, places);
        String shift = new Shifts(day).of(fair);
        for (String person : people.subList(0, places + 1)) {
            putDown(day, "shift.sign-up-fair", person, shift);
        }
    }

    private static Answer putDown(Day day, String step, String person, String shift) {
        return day.api()
                .post(
                        step,
                        Day.COUNTY_OPERATOR,
                        "/api/volunteers/v1/shifts/" + shift + "/sign-ups/others",
                        Map.of("person", person));
    }

    @Override
    public void compare(Day day, Table table) {
        int signedUp = day.log().accepted(Volunteers.SIGN_UP).size()
                + day.log().accepted("shift.sign-up-other").size()
                + day.log().accepted(SessionChanges.SIGN_UP_MOVED).size();
        JsonNode figure = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("sign-up"))
                .got();
        table.add(SIGN_UPS, signedUp, figure.path("total").path("count").asText());
        table.add(FULL, 1, day.log().refused("shift.sign-up-fair", "signup-full"));
    }
}
