package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.kepu.day.Day;
import org.kepu.day.Look;
import org.kepu.day.table.Table;

/**
 * The plan's page at the end of the day, in the words of the plan, and as of the day before. What is expected
 * is counted from what the parts before noted; where they have not been played the lines say <em>not yet</em>.
 */
public final class PlanTargets implements Look {

    /** Ids of bases newly granted this year, as the part that grants them notes them. */
    static final String BASES_ADDED = "bases-added";

    /** Ids of bases that stand at the end of the day. */
    static final String BASES_IN_STOCK = "bases-in-stock";

    /** Codes of villages somebody is appointed for at the end of the day. */
    static final String COVERED_VILLAGES = "covered-villages";

    private static final String ADDED = "方案“年内新增20个” the plan: bases added";
    private static final String STOCK = "方案“保有量达到60个” the plan: bases in stock";
    private static final String COVERAGE = "方案“全覆盖” the plan: villages with an informant";
    private static final String MISSING = "未覆盖的村 villages it names as not covered";
    private static final String BEFORE = "前一日保有量 bases in stock as of the day before";
    private static final String SENTENCE = "方案原话 the plan's sentence on its bases";
    private static final String STOCK_INDICATOR = "py24-bases-stock";
    private static final String NOBODY = "no part played before noted what to expect";
    private static final int VILLAGES = 3197;
    private static final int ADDED_TARGET = 20;
    private static final int STOCK_TARGET = 60;

    @Override
    public String name() {
        return "plan-targets";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(ADDED, STOCK, BEFORE, SENTENCE, COVERAGE, MISSING);
    }

    @Override
    public void compare(Day day, Table table) {
        count(day, table, ADDED, BASES_ADDED, "py24-bases-new", added(day));
        count(day, table, STOCK, BASES_IN_STOCK, STOCK_INDICATOR, stock(inStock(day)));
        table.add(BEFORE, stock(Bases.STANDING), shown(page(day, STOCK_INDICATOR, Day.DATE.minusDays(1)), false));
        table.add(
                SENTENCE,
                sentence(day),
                page(day, STOCK_INDICATOR, Day.DATE).path("sentence").path("zh").asText());
        List<String> covered = day.ids().get(COVERED_VILLAGES);
        if (covered == null) {
            table.notYet(COVERAGE, NOBODY);
            table.notYet(MISSING, NOBODY);
        } else {
            boolean all = covered.size() == VILLAGES;
            table.add(
                    COVERAGE,
                    covered.size() + " of " + VILLAGES + (all ? ", reached" : ", behind"),
                    shown(page(day, "py24-informant-coverage", Day.DATE), true));
            table.add(MISSING, VILLAGES - covered.size(), missing(day));
        }
    }

    private static void count(Day day, Table table, String line, String noted, String target, String expected) {
        if (day.ids().containsKey(noted)) {
            table.add(line, expected, shown(page(day, target, Day.DATE), false));
        } else {
            table.notYet(line, NOBODY);
        }
    }

    /** On the day so many of 366 days have passed: less than that share of the target is behind. */
    private static String added(Day day) {
        int added = day.ids().getOrDefault(BASES_ADDED, List.of()).size();
        long passed = ChronoUnit.DAYS.between(Day.DATE.withDayOfYear(1), Day.DATE) + 1;
        boolean behind = (double) added / ADDED_TARGET < (double) passed / Day.DATE.lengthOfYear();
        String state = added >= ADDED_TARGET ? "reached" : behind ? "behind" : "on-track";
        return added + " of " + ADDED_TARGET + ", " + state;
    }

    private static int inStock(Day day) {
        return day.ids().getOrDefault(BASES_IN_STOCK, List.of()).size();
    }

    /** The words the plan itself uses, and where that stands. */
    private static String sentence(Day day) {
        int stock = inStock(day);
        return "方案要求“保有量达到60个”，截至%s为%d，%s。".formatted(Day.DATE, stock, stock >= STOCK_TARGET ? "已达到" : "落后");
    }

    private static String stock(int stock) {
        return stock + " of " + STOCK_TARGET + (stock >= STOCK_TARGET ? ", reached" : ", behind");
    }

    private static JsonNode page(Day day, String target, LocalDate asOf) {
        return day.api()
                .get("target", Day.CITY_OPERATOR, PlanInForce.TARGETS + "/" + target + "?day=" + asOf)
                .got();
    }

    private static String shown(JsonNode page, boolean ofUnits) {
        JsonNode of = ofUnits ? page.path("shown").path("of") : page.path("target");
        return page.path("shown").path("value").asText() + " of " + of.asText() + ", "
                + page.path("judgement").path("state").asText();
    }

    private static int missing(Day day) {
        int missing = 0;
        String path = PlanInForce.TARGETS + "/py24-informant-coverage/units?covered=false&limit=200&day=" + Day.DATE;
        String cursor = "";
        do {
            JsonNode page =
                    day.api().get("missing", Day.CITY_OPERATOR, path + cursor).got();
            missing += page.path("items").size();
            cursor = page.hasNonNull("next") ? "&cursor=" + page.path("next").asText() : "";
        } while (!cursor.isEmpty());
        return missing;
    }
}
