package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/**
 * Counties appoint a 科普信息员 for most villages, by lists and one by one; one lapses the day before, one village has two.
 * Coverage counts villages and no appointments, and names those that have nobody.
 */
public final class Informants implements Part {

    /** Villages of 范县, where the day's volunteers live. */
    static final String VILLAGES = "villages";

    private static final String COVERED = "科普信息员覆盖 villages with a science informant, of 3197";
    private static final String VACANT = "空缺村 villages named as having nobody";
    private static final String VACANT_IDS = "vacant-villages";
    private static final String COVERAGE = "/api/volunteers/v1/coverage/science-informant";
    private static final String APPOINTMENTS = "/api/volunteers/v1/appointments";
    private static final String DAY_BEFORE = Day.DATE.minusDays(1).toString();
    private static final int APPOINTED = 2_900;
    private static final int ONE_BY_ONE = 3;

    @Override
    public String name() {
        return "informants";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(COVERED, VACANT);
    }

    @Override
    public void play(Day day) {
        day.clock().moveTo(Day.at(7, 0).minusDays(7));
        Map<String, List<String>> byCounty = villages(day);
        int left = day.size().of(APPOINTED) - ONE_BY_ONE;
        Set<String> covered = new HashSet<>();
        List<String> all = new ArrayList<>();
        List<String> jobs = new ArrayList<>();
        for (Map.Entry<String, List<String>> county : byCounty.entrySet()) {
            List<String> listed = county.getValue()
                    .subList(0, Math.min(left, county.getValue().size()));
            all.addAll(county.getValue());
            if (!listed.isEmpty()) {
                jobs.add(begin(day, county.getKey(), listed, covered.isEmpty()));
                covered.addAll(listed);
                left -= listed.size();
            }
        }
        jobs.forEach(job -> awaitFinished(day, job));
        List<String> rest =
                all.stream().filter(village -> !covered.contains(village)).toList();
        for (String village : rest.subList(0, ONE_BY_ONE)) {
            appoint(day, village);
            covered.add(village);
        }
        String lapsed = all.getFirst();
        appoint(day, all.get(1));
        covered.remove(lapsed);
        day.ids().put(VILLAGES, byCounty.getOrDefault(Day.COUNTY, List.of(Day.COUNTY)));
        day.ids().put(PlanTargets.COVERED_VILLAGES, List.copyOf(covered));
        day.ids()
                .put(
                        VACANT_IDS,
                        all.stream()
                                .filter(village -> !covered.contains(village))
                                .toList());
    }

    /** The villages of each county, as the service names them while nobody holds the role. */
    private static Map<String, List<String>> villages(Day day) {
        String count = day.api()
                .get("places", Day.CITY_OPERATOR, "/api/venues/v1/places/" + Day.CITY + "/levels/village/count")
                .got()
                .path("count")
                .asText();
        JsonNode picture = day.api()
                .awaitGot(
                        "coverage.before",
                        Day.CITY_OPERATOR,
                        COVERAGE + "?place=" + Day.CITY,
                        answer -> answer.got()
                                .path("whole")
                                .path("units")
                                .asText()
                                .equals(count));
        Map<String, List<String>> villages = new LinkedHashMap<>();
        for (JsonNode part : picture.path("parts")) {
            String county = part.path("place").asText();
            villages.put(county, vacancies(day, county, operator(county)));
        }
        return villages;
    }

    private static List<String> vacancies(Day day, String place, String account) {
        List<String> codes = new ArrayList<>();
        String path = COVERAGE + "/vacancies?limit=200&day=" + Day.DATE + "&place=" + place;
        day.api()
                .pages(
                        "vacancies",
                        account,
                        path,
                        vacancy -> codes.add(vacancy.path("place").asText()));
        return codes;
    }

    private static String begin(Day day, String county, List<String> villages, boolean oneLapses) {
        StringBuilder csv = new StringBuilder("place,role,name,mainJob,subsidy,validFrom,validTo\n");
        for (int i = 0; i < villages.size(); i++) {
            csv.append(villages.get(i))
                    .append(",science-informant,演示信息员")
                    .append(i + 1)
                    .append(",grid-worker,是,2024-03-01,")
                    .append(oneLapses && i == 0 ? DAY_BEFORE : "")
                    .append('\n');
        }
        return Day.id(day.api()
                .file(
                        "informants.import",
                        operator(county),
                        "/api/volunteers/v1/imports/appointments?place=" + county,
                        "text/csv",
                        csv.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void awaitFinished(Day day, String job) {
        JsonNode done = day.api()
                .awaitGot(
                        "informants.progress",
                        Day.CITY_OPERATOR,
                        "/api/volunteers/v1/imports/" + job,
                        answer -> answer.got().path("finished").asBoolean());
        if (done.path("refused").asInt() != 0 || !done.path("finished").asBoolean()) {
            throw new IllegalStateException("the import of informants " + job + " was not taken over whole: " + done);
        }
    }

    /** The county names somebody, and the level above confirms. */
    private static void appoint(Day day, String village) {
        Answer named = day.api()
                .post(
                        "informant.name",
                        operator(village),
                        APPOINTMENTS,
                        Map.of(
                                "role", "science-informant",
                                "place", village,
                                "name", "演示信息员",
                                "mainJob", "village-official",
                                "validFrom", "2024-09-01"));
        Day.must(day.api()
                .change(
                        "informant.confirm",
                        Day.CITY_OPERATOR,
                        APPOINTMENTS + "/" + Day.id(named) + "/confirmation",
                        Map.of(),
                        named.got().path("version").asLong()));
    }

    /** The county's operator; the names of demonstration accounts have the first six digits of its code. */
    private static String operator(String code) {
        return "county-operator-" + code.substring(0, 6);
    }

    @Override
    public void compare(Day day, Table table) {
        JsonNode picture = day.api()
                .get("coverage", Day.CITY_OPERATOR, COVERAGE + "?day=" + Day.DATE + "&place=" + Day.CITY)
                .got();
        table.add(
                COVERED,
                day.ids().getOrDefault(PlanTargets.COVERED_VILLAGES, List.of()).size(),
                picture.path("whole").path("covered").asText());
        List<String> vacant = day.ids().getOrDefault(VACANT_IDS, List.of());
        List<String> named = vacancies(day, Day.CITY, Day.CITY_OPERATOR);
        boolean right = new HashSet<>(named).equals(new HashSet<>(vacant));
        table.add(VACANT, vacant.size(), right ? named.size() : named.size() + ", not the right ones");
    }
}
