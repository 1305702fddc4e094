package org.kepu.day.part;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/**
 * Bases (科普教育基地) before the day: 48 that stood before come in by an import with the days on which they were granted,
 * managers register venues and apply, the counties check and the city publicises for a week. They are as many at every size
 * of the day, because the plan counts them.
 */
public final class Bases implements Part {

    /** Venues with their manager and county, {@code venue manager}, for the open days. */
    static final String VENUES = "venues";

    /** Ids of the applications that are publicised. */
    static final String APPLICATIONS = "base-applications";

    /** Ids of the bases the import brought, in the order of its lines; the last one was valid until yesterday. */
    static final String IMPORTED = "存量基地导入 standing bases imported";

    /** Bases that stood before the day. */
    static final int STANDING = 48;

    private static final int GRANTED = 12;
    private static final int MANAGERS = 16;
    static final String API = "/api/venues/v1";

    @Override
    public String name() {
        return "bases";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(IMPORTED);
    }

    private static String manager(int number) {
        return "venue-manager-%02d".formatted(number % MANAGERS + 1);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(7, 30).minusDays(7));
        day.ids().put(IMPORTED, imported(day));
        List<String> venues = venues(day);
        day.ids().put(VENUES, venues);
        day.ids().put(APPLICATIONS, publicised(day, venues.subList(0, GRANTED)));
    }

    static String path(String recognition, String step) {
        return API + "/recognitions/" + recognition + "/" + step;
    }

    /** Ids of the bases the import brought, in the order of the file. */
    private static List<String> imported(Day day) {
        StringBuilder file = new StringBuilder(
                "venue,venueKind,organisation,organisationKind,place,kind,level,grantedOn,validTo,demonstration\n");
        for (int i = 0; i < STANDING; i++) {
            String until = i == STANDING - 1 ? Day.DATE.minusDays(1).toString() : "2026-12-31";
            file.append(
                    "演示存量基地 %02d,science-museum,演示主办单位 %02d,association,%s,science-education-base,city,%d-05-%02d,%s,是%n"
                            .formatted(i + 1, i + 1, Hall.countyOf(i) + "000000", 2019 + i % 5, i % 28 + 1, until));
        }
        Answer started = Day.must(day.api()
                .file(
                        "bases.import",
                        Day.CITY_OPERATOR,
                        API + "/imports/recognitions?place=" + Day.CITY,
                        "text/csv",
                        file.toString().getBytes(StandardCharsets.UTF_8)));
        String job = started.got().path("id").asText();
        day.api()
                .awaitGot(
                        "bases.progress",
                        Day.CITY_OPERATOR,
                        API + "/imports/" + job,
                        answer -> answer.got().path("finished").asBoolean());
        List<String> ids = new ArrayList<>();
        day.api()
                .get(
                        "bases.list",
                        Day.CITY_OPERATOR,
                        API + "/recognitions?limit=200&status=conferred&level=city&place=" + Day.CITY)
                .got()
                .path("items")
                .forEach(base -> ids.add(base.path("id").asText()));
        // Newest first; the file's order is the other way round.
        return ids.reversed();
    }

    /** Managers register venues with an organisation of the county as host, and the counties list them. */
    private static List<String> venues(Day day) {
        List<String> venues = new ArrayList<>();
        int wanted = Math.max(GRANTED, day.size().venues() - STANDING);
        for (int i = 0; i < wanted; i++) {
            Hall hall = Hall.number(i);
            String host = Day.id(day.api()
                    .post(
                            "organisation.enter",
                            hall.operator(),
                            API + "/organisations",
                            Map.of(
                                    "kind",
                                    "association",
                                    "name",
                                    "演示科协 " + (i + 1),
                                    "place",
                                    hall.place(),
                                    "demonstration",
                                    true)));
            String venue = Day.id(day.api()
                    .post(
                            "venue.register",
                            manager(i),
                            API + "/venues",
                            Map.of(
                                    "name",
                                    hall.name(),
                                    "kind",
                                    hall.kind(),
                                    "organisation",
                                    host,
                                    "place",
                                    hall.place(),
                                    "demonstration",
                                    true)));
            Day.must(day.api()
                    .change("venue.list", hall.operator(), API + "/venues/" + venue + "/listing", Map.of(), 1));
            venues.add(venue + " " + manager(i));
        }
        return venues;
    }

    private static List<String> publicised(Day day, List<String> venues) {
        String round = Day.id(day.api()
                .post(
                        "round.open",
                        Day.CITY_OPERATOR,
                        API + "/recognition-rounds",
                        Map.of(
                                "kind", "science-education-base",
                                "level", "city",
                                "title", "2024 年市级科普教育基地（演示）",
                                "place", Day.CITY,
                                "opensOn", "2024-09-01",
                                "closesOn", "2024-09-30",
                                "publicityDays", 7,
                                "validYears", 5,
                                "demonstration", true)));
        List<String> applications = new ArrayList<>();
        for (int i = 0; i < venues.size(); i++) {
            String venue = venues.get(i).split(" ", 2)[0];
            String id = Day.id(day.api()
                    .post(
                            "base.apply",
                            manager(i),
                            API + "/recognitions",
                            Map.of("round", round, "venue", venue, "statement", "常年开放（演示）")));
            Day.must(day.api()
                    .change(
                            "base.check",
                            Hall.number(i).operator(),
                            path(id, "check"),
                            Map.of("opinion", "情况属实（演示）"),
                            1));
            Day.must(day.api().change("base.publicise", Day.CITY_OPERATOR, path(id, "publicity"), Map.of(), 2));
            applications.add(id);
        }
        return applications;
    }

    @Override
    public void compare(Day day, Table table) {
        table.add(
                IMPORTED, STANDING, day.ids().getOrDefault(IMPORTED, List.of()).size());
    }
}
