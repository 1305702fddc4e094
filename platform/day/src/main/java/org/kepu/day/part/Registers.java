package org.kepu.day.part;

import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/**
 * The operator looks at what the register of places would change, imports it as one job, and waits until every service has
 * learnt of it.
 */
public final class Registers implements Part {

    private static final String PLACES = "地区登记 places in the register";
    private static final List<String> LEVELS = List.of("city", "county", "township", "village");
    private static final int COUNTIES = 8;

    /** Lines of the seed {@code 410900-puyang.csv} of 2023: the city, 8 counties, 89 townships, 3,197 villages. */
    private static final int SEEDED = 3_295;

    @Override
    public String name() {
        return "registers";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(PLACES);
    }

    @Override
    public void play(Day day) {
        Answer planned = Day.must(day.api()
                .post(
                        "places.import",
                        Day.CITY_OPERATOR,
                        "/api/venues/v1/place-imports",
                        Map.of("register", "410900-puyang", "edition", "2023", "validFrom", "2023-01-01")));
        String id = Day.id(planned);
        Day.must(day.api()
                .change(
                        "places.confirm",
                        Day.CITY_OPERATOR,
                        "/api/venues/v1/place-imports/" + id + "/confirmation",
                        Map.of(),
                        planned.got().path("version").asLong()));
        day.api()
                .awaitGot(
                        "places.progress",
                        Day.CITY_OPERATOR,
                        "/api/venues/v1/place-imports/" + id,
                        answer -> answer.got().path("status").asText().equals("done"));
        day.api()
                .awaitGot(
                        "places.learnt",
                        Day.CITY_OPERATOR,
                        Figure.path("session") + "&by=child",
                        answer -> answer.got().path("rows").size() == COUNTIES);
    }

    @Override
    public void compare(Day day, Table table) {
        int shown = 0;
        for (String level : LEVELS) {
            shown += day.api()
                    .get(
                            "places",
                            Day.CITY_OPERATOR,
                            "/api/venues/v1/places/" + Day.CITY + "/levels/" + level + "/count")
                    .got()
                    .path("count")
                    .asInt();
        }
        table.add(PLACES, SEEDED, shown);
    }
}
