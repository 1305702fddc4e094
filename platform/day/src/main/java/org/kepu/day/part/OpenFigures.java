package org.kepu.day.part;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.kepu.day.Day;
import org.kepu.day.Look;
import org.kepu.day.play.Gauges;
import org.kepu.day.table.Table;

/**
 * Every figure the day compares opens down to its records (打开即得): the facts behind it add up to it, and the metrics endpoint
 * shows the same, county by county and by group, grade or step. A figure of nothing proves nothing and counts as one that does
 * not open.
 */
public final class OpenFigures implements Look {

    private static final String OPENS = "打开即得 figures whose records add up to them";
    private static final String ENDPOINT = "监控端点一致 every part of a figure on the metrics endpoint";
    private static final List<Shown> FIGURES = List.of(
            new Shown("visit", Amount.PERSON_TIMES, Span.DAY, Cut.GROUP),
            new Shown("booking", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("check-in", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("service", Amount.MINUTES, Span.DAY, Cut.GRADE),
            new Shown("volunteer", Amount.COUNT, Span.YEAR, Cut.NONE),
            new Shown("sign-up", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("session", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("attendance", Amount.PERSON_TIMES, Span.DAY, Cut.GROUP),
            new Shown("request", Amount.COUNT, Span.YEAR, Cut.STEP),
            new Shown("review", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("delivery", Amount.COUNT, Span.DAY, Cut.NONE),
            new Shown("open", Amount.COUNT, Span.DAY, Cut.NONE));
    private static final String EQUAL =
            "the same, by county and by group, grade or step, in " + FIGURES.size() + " figures";

    /** What a figure counts: its field in answers, and how its gauge ends. */
    private enum Amount {
        PERSON_TIMES("personTimes", "person_times"),
        MINUTES("minutes", "minutes"),
        COUNT("count", "count");

        private final String field;
        private final String unit;

        Amount(String field, String unit) {
            this.field = field;
            this.unit = unit;
        }
    }

    /** The two spans the endpoint shows: the day, and the year up to it. */
    private enum Span {
        DAY("day", "from=" + Day.DATE + "&to=" + Day.DATE),
        YEAR("year", "from=" + Day.DATE.withDayOfYear(1) + "&to=" + Day.DATE);

        private final String label;
        private final String days;

        Span(String label, String days) {
            this.label = label;
            this.days = days;
        }
    }

    /** The label a gauge has beside the county, and the cut of the figure that shows the same parts. */
    private enum Cut {
        NONE("", ""),
        PLACE("place", "child"),
        GROUP("group", "group"),
        GRADE("grade", "grade"),
        STEP("step", "request-step");

        private final String label;
        private final String by;

        Cut(String label, String by) {
            this.label = label;
            this.by = by;
        }
    }

    private record Shown(String kind, Amount amount, Span span, Cut cut) {
        String path() {
            return "/api/metrics/v1/figures/" + kind + "?place=" + Day.CITY + "&" + span.days;
        }

        String gauge() {
            return "kepu_metrics_" + kind.replace('-', '_') + "_" + amount.unit;
        }
    }

    @Override
    public String name() {
        return "open figures";
    }

    @Override
    public List<String> needs() {
        return List.of("venues", "volunteers", "events", "content", "metrics");
    }

    @Override
    public List<String> figures() {
        return List.of(OPENS, ENDPOINT);
    }

    @Override
    public void compare(Day day, Table table) {
        Gauges gauges = new Gauges(day.api().metrics("metrics"));
        List<String> closed = new ArrayList<>();
        List<String> otherwise = new ArrayList<>();
        for (Shown figure : FIGURES) {
            JsonNode answer =
                    day.api().get("figure", Day.CITY_OPERATOR, figure.path()).got();
            long total = answer.path("total").path(figure.amount().field).asLong();
            long opened = opened(day, answer.path("opensAt").asText(), figure.amount());
            if (total == 0 || opened != total) {
                closed.add(figure.kind() + " " + total + " opens to " + opened);
            }
            Stream.of(Cut.PLACE, figure.cut()).filter(cut -> cut != Cut.NONE).forEach(cut -> {
                SortedMap<String, Long> parts = parts(day, figure, cut);
                SortedMap<String, Long> shown =
                        gauges.by(figure.gauge(), Map.of("span", figure.span().label), cut.label);
                if (parts.isEmpty() || !shown.equals(parts)) {
                    otherwise.add(figure.kind() + " by " + cut.label + " " + parts + " there " + shown);
                }
            });
        }
        table.add(OPENS, text(List.of()), text(closed));
        table.add(ENDPOINT, EQUAL, otherwise.isEmpty() ? EQUAL : String.join(", ", otherwise));
    }

    /** The parts of a figure; a step is told by the end of its label, {@code request-step:accepted}. */
    private static SortedMap<String, Long> parts(Day day, Shown figure, Cut cut) {
        SortedMap<String, Long> parts = new TreeMap<>();
        day.api()
                .get("figure", Day.CITY_OPERATOR, figure.path() + "&by=" + cut.by)
                .got()
                .path("rows")
                .forEach(row -> {
                    String key = row.path("key").asText();
                    long amount =
                            row.path("amounts").path(figure.amount().field).asLong();
                    if (amount != 0) {
                        parts.put(key.substring(key.indexOf(':') + 1), amount);
                    }
                });
        return parts;
    }

    private static String text(List<String> wrong) {
        String right = FIGURES.size() - wrong.size() + " of " + FIGURES.size();
        return wrong.isEmpty() ? right : right + ", but " + String.join(", ", wrong);
    }

    /** The facts at the address under which the figure says it opens, added up. */
    private static long opened(Day day, String opensAt, Amount amount) {
        return opensAt.isEmpty()
                ? 0
                : sum(day, opensAt, fact -> fact.path(amount.field).asLong());
    }

    /** What the facts at an address add up to. */
    static long sum(Day day, String facts, ToLongFunction<JsonNode> amount) {
        AtomicLong sum = new AtomicLong();
        day.api()
                .pages(
                        "facts",
                        Day.CITY_OPERATOR,
                        facts + "&limit=200",
                        fact -> sum.addAndGet(amount.applyAsLong(fact)));
        return sum.get();
    }
}
