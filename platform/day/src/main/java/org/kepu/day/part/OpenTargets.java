package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kepu.day.Day;
import org.kepu.day.Look;
import org.kepu.day.play.Gauges;
import org.kepu.day.table.Table;

/**
 * The plan's targets the day moves open down to their records as its figures do (打开即得): behind bases added, bases in stock and
 * villages covered lie as many venues and villages as they say, and the metrics endpoint shows the same numbers.
 */
public final class OpenTargets implements Look {

    private static final String OPENS = "方案目标打开即得 targets whose records add up to them";
    private static final String ENDPOINT = "方案目标监控一致 reached and asked on the metrics endpoint";
    private static final List<String> TARGETS =
            List.of("py24-bases-new", "py24-bases-stock", "py24-informant-coverage");

    @Override
    public String name() {
        return "open targets";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "volunteers", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(OPENS, ENDPOINT);
    }

    @Override
    public void compare(Day day, Table table) {
        Gauges gauges = new Gauges(day.api().metrics("metrics"));
        List<String> values = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        List<String> reached = new ArrayList<>();
        List<String> exported = new ArrayList<>();
        for (String target : TARGETS) {
            String path = PlanInForce.TARGETS + "/" + target;
            JsonNode page = day.api()
                    .get("target", Day.CITY_OPERATOR, path + "?day=" + Day.DATE)
                    .got();
            JsonNode shown = page.path("shown");
            JsonNode asked = shown.hasNonNull("of") ? shown.path("of") : page.path("target");
            values.add(shown.path("value").asText());
            opened.add(String.valueOf(subjects(day, path)));
            reached.add(shown.path("value").asText() + " of " + asked.asText());
            Map<String, String> labels = Map.of("plan", "puyang-2024", "target", target);
            exported.add(gauges.sum("kepu_metrics_target_reached_units", labels) + " of "
                    + gauges.sum("kepu_metrics_target_asked_units", labels));
        }
        table.add(OPENS, String.join(", ", values), String.join(", ", opened));
        table.add(ENDPOINT, String.join(", ", reached), String.join(", ", exported));
    }

    /** How many venues or villages the records behind a target are about: two appointments in one village cover one. */
    private static int subjects(Day day, String path) {
        Set<String> subjects = new HashSet<>();
        day.api()
                .pages(
                        "target.records",
                        Day.CITY_OPERATOR,
                        path + "/records?limit=200&day=" + Day.DATE,
                        record -> subjects.add(
                                record.path("holding").path("subject").asText()));
        subjects.remove("");
        return subjects.size();
    }
}
