package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.count.Attendances;
import org.kepu.day.table.Table;

/**
 * Open days (开放日): managers publish with and without booking, residents book, cannot overbook and cancel, and those at the
 * desk count visits by heads and by booking code; one count is corrected.
 */
public final class OpenDays implements Part {

    private static final String VISITS = "参观人次 visits by key group";
    private static final String OVERBOOKED = "超额预约被拒 bookings refused because the opening was full";
    private static final String BOOKED = "预约名额 places booked, given back, left";
    private static final String OPENINGS = "openings";
    private static final String API = "/api/venues/v1";
    private static final List<String> GROUPS =
            List.of("youth", "farmers", "industrial-workers", "seniors", "officials");
    private static final int PLACES = 20;
    private static final int PARTY = 2;

    @Override
    public String name() {
        return "open-days";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "events", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(VISITS, BOOKED, OVERBOOKED);
    }

    @Override
    public void play(Day day) {
        List<String> venues = day.ids().getOrDefault(Bases.VENUES, List.of());
        List<String> openings = new ArrayList<>();
        for (int i = 0; i < venues.size(); i++) {
            openings.add(published(day, venues.get(i).split(" ", 2), i));
        }
        day.ids().put(OPENINGS, openings);
        List<String> codes = booked(day, openings.getFirst());
        day.clock().moveTo(Day.at(9, 5));
        for (int i = 0; i < venues.size(); i++) {
            counted(day, venues.get(i).split(" ", 2), openings.get(i), i);
        }
        String[] first = venues.getFirst().split(" ", 2);
        for (String code : codes) {
            Day.must(day.api()
                    .post(
                            "visit.arrive",
                            first[1],
                            API + "/venue-visits/" + first[0] + "/arrivals",
                            Map.of("code", code)));
        }
        correct(day, first[1]);
    }

    private static String published(Day day, String[] venue, int number) {
        Map<String, Object> request = new HashMap<>(Map.of(
                "venue",
                venue[0],
                "title",
                "演示开放日 " + (number + 1),
                "startsAt",
                Day.text(Day.at(9, 0)),
                "endsAt",
                Day.text(Day.at(17, 0)),
                "mode",
                number % 2 == 0 ? "required" : "none",
                "campaigns",
                day.ids().getOrDefault(Activities.SCIENCE_DAY, List.of())));
        if (number % 2 == 0) {
            request.put("capacity", PLACES);
        }
        // Venues learns of a campaign a moment after it was opened.
        return Day.id(day.api().awaitPost("opening.publish", venue[1], API + "/openings", request));
    }

    /** Residents fill the first opening; one more is refused, one gives the places back. Codes of those who come. */
    private static List<String> booked(Day day, String opening) {
        List<String> codes = new ArrayList<>();
        Map<String, Object> party = Map.of("partySize", PARTY, "group", "youth");
        String path = API + "/opening-bookings/" + opening;
        JsonNode last = null;
        for (int i = 1; i <= PLACES / PARTY; i++) {
            last = Day.must(day.api().post("booking.make", "volunteer-%03d".formatted(i), path, party))
                    .got();
            codes.add(last.path("code").asText());
        }
        String late = "volunteer-%03d".formatted(PLACES / PARTY + 1);
        day.api().post("booking.overbook", late, path, party);
        if (last != null) {
            Day.must(day.api()
                    .change(
                            "booking.cancel",
                            "volunteer-%03d".formatted(PLACES / PARTY),
                            API + "/bookings/" + last.path("id").asText() + "/cancellation",
                            Map.of(),
                            1));
            codes.removeLast();
        }
        return codes;
    }

    private static void counted(Day day, String[] venue, String opening, int number) {
        for (int i = 0; i < GROUPS.size(); i++) {
            Day.must(day.api()
                    .post(
                            "visit.count",
                            venue[1],
                            API + "/venue-visits/" + venue[0],
                            Map.of("opening", opening, "group", GROUPS.get(i), "heads", 10 + number + i)));
        }
    }

    /** The first count was in the wrong group, and one too many. */
    private static void correct(Day day, String manager) {
        JsonNode first = day.log().accepted("visit.count").getFirst().got();
        Day.must(day.api()
                .change(
                        "visit.correct",
                        manager,
                        API + "/visits/" + first.path("id").asText() + "/corrections",
                        Map.of("group", "seniors", "heads", first.path("heads").asInt() - 1, "reason", "wrong-group"),
                        1));
    }

    @Override
    public void compare(Day day, Table table) {
        SortedMap<String, Integer> expected = new TreeMap<>();
        Map<String, JsonNode> last = new TreeMap<>();
        for (String step : List.of("visit.count", "visit.arrive", "visit.correct")) {
            for (Answer answer : day.log().accepted(step)) {
                last.put(answer.got().path("id").asText(), answer.got());
            }
        }
        last.values()
                .forEach(visit -> expected.merge(
                        visit.path("group").asText(), visit.path("heads").asInt(), Integer::sum));
        JsonNode shown = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("visit") + "&by=group")
                .got();
        table.add(VISITS, Attendances.text(expected), Attendances.text(shown.path("rows")));
        bookings(day, table);
        table.add(OVERBOOKED, 1, day.log().refused("booking.overbook", "booking-full"));
    }

    /** Places and no parties: what was booked, what was given back, and what the figure makes of both. */
    private static void bookings(Day day, Table table) {
        Map<String, Integer> parties = new TreeMap<>();
        for (Answer answer : day.log().accepted("booking.make")) {
            parties.put(
                    answer.got().path("id").asText(),
                    answer.sent().path("partySize").asInt());
        }
        int booked = parties.values().stream().mapToInt(Integer::intValue).sum();
        int givenBack = day.log().accepted("booking.cancel").stream()
                .mapToInt(answer -> parties.getOrDefault(answer.path().split("/", 7)[5], 0))
                .sum();
        String facts = Figure.facts("booking");
        long made = OpenFigures.sum(
                day, facts, fact -> Math.max(0, fact.path("count").asLong()));
        long cancelled = OpenFigures.sum(
                day, facts, fact -> Math.max(0, -fact.path("count").asLong()));
        String left = day.api()
                .get("figure", Day.CITY_OPERATOR, Figure.path("booking"))
                .got()
                .at("/total/count")
                .asText();
        table.add(
                BOOKED, booked + ", " + givenBack + ", " + (booked - givenBack), made + ", " + cancelled + ", " + left);
    }
}
