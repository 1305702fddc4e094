package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.kepu.day.Day;
import org.kepu.day.Part;
import org.kepu.day.count.Answer;
import org.kepu.day.table.Table;

/** The operator imports the plan {@code puyang-2024}, puts it in force, and enters what nobody can compute. */
public final class PlanInForce implements Part {

    static final String TARGETS = "/api/metrics/v1/plans/puyang-2024/targets";

    private static final String COUNT = "方案目标 targets of the plan in force";
    private static final String ENTERED = "录入数值 a value nobody can compute, shown as entered";
    /** Indicators of the seed {@code puyang-2024.yaml}. */
    private static final int INDICATORS = 12;

    private static final String GROWTH = "py24-csl-growth";

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(COUNT, ENTERED);
    }

    @Override
    public void play(Day day) {
        Answer imported = Day.must(day.api()
                .post("plan.import", Day.CITY_OPERATOR, "/api/metrics/v1/plans", Map.of("seed", "puyang-2024")));
        Day.must(day.api()
                .change(
                        "plan.open",
                        Day.CITY_OPERATOR,
                        "/api/metrics/v1/plans/puyang-2024/opening",
                        Map.of(),
                        imported.got().path("plan").path("version").asLong()));
        String document = Day.id(day.api()
                .post(
                        "document.add",
                        Day.CITY_OPERATOR,
                        "/api/metrics/v1/documents",
                        Map.of(
                                "place", Day.CITY,
                                "title", "公民科学素质调查报告（演示数据）",
                                "issuer", "演示单位",
                                "issuedOn", "2024-08-01")));
        enter(day, document, "value", 12.4);
        enter(day, document, "reference", 11.9);
    }

    private static void enter(Day day, String document, String input, double value) {
        Day.must(day.api()
                .post(
                        "value.enter." + input,
                        Day.CITY_OPERATOR,
                        "/api/metrics/v1/entered-values",
                        Map.of(
                                "plan", "puyang-2024",
                                "indicator", GROWTH,
                                "input", input,
                                "place", Day.CITY,
                                "asOf", "2024-06-30",
                                "value", value,
                                "document", document)));
    }

    @Override
    public void compare(Day day, Table table) {
        JsonNode page = day.api()
                .get("targets", Day.CITY_OPERATOR, TARGETS + "?day=" + Day.DATE)
                .got();
        table.add(COUNT, INDICATORS, page.path("targets").size());
        for (Answer entered : day.log().accepted("value.enter.value")) {
            JsonNode shown = day.api()
                    .get("target", Day.CITY_OPERATOR, TARGETS + "/" + GROWTH + "?day=" + Day.DATE)
                    .got()
                    .path("shown");
            table.add(
                    ENTERED,
                    entered.sent().path("value").asText() + " entered",
                    shown.path("value").asText() + (shown.path("entered").asBoolean() ? " entered" : " computed"));
        }
    }
}
