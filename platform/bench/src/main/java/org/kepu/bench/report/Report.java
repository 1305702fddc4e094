package org.kepu.bench.report;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.kepu.bench.ratio.Bounds;
import org.kepu.bench.ratio.Condition;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Result;
import org.kepu.bench.ratio.Spread;
import org.kepu.bench.ratio.Verdict;

/**
 * One run as a page of Markdown. It says nothing a run has not measured; what somebody has to explain stands in
 * {@code performance-limits.md}, which is only linked.
 *
 * @param at when the run ended
 * @param scale how long and how much, in words
 * @param explained whether {@code docs/performance-limits.md} is there
 */
public record Report(
        OffsetDateTime at,
        Repository repository,
        Machine machine,
        List<String> durability,
        String scale,
        boolean explained,
        List<Result> results) {

    public Report {
        durability = List.copyOf(durability);
        results = List.copyOf(results);
    }

    /** The page. */
    public String markdown() {
        StringBuilder page = new StringBuilder("# Performance\n\n");
        line(
                page,
                "Written by `make bench`; not edited by hand. Ratios are taken in one run, numerator and denominator in turn, "
                        + "and given as the median of the pairs with the range from the smallest to the largest. A range over "
                        + (int) Verdict.STABLE_PERCENT + " % of the median is *not stable* and reaches nothing.");
        line(page, "");
        line(
                page,
                "- " + DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0)) + ", commit " + repository.commit()
                        + (repository.clean() ? "" : " with changes that are not committed"));
        machine.lines().forEach(line -> line(page, "- " + line));
        durability.forEach(line -> line(page, "- " + line));
        line(page, "- " + scale);
        line(page, "");
        line(page, "| # | ratio | numerator | denominator | ratio: median (range) | floor | goal | |");
        line(page, "|---|---|---|---|---|---|---|---|");
        results.forEach(result -> line(page, row(result)));
        line(page, "");
        if (explained) {
            line(
                    page,
                    "Where a floor is missed, or a figure needs a word: [performance-limits.md](performance-limits.md).");
        } else if (results.stream().map(Verdict::of).anyMatch(Report::needsWords)) {
            line(page, "What keeps the figures that are not reached from being reached is not written down yet.");
        }
        results.forEach(result -> details(page, result));
        return page.toString();
    }

    private static boolean needsWords(Verdict verdict) {
        return verdict != Verdict.GOAL && verdict != Verdict.FLOOR;
    }

    private static String row(Result result) {
        Bounds bounds = result.ratio().bounds();
        String head =
                "| %s | %s | ".formatted(result.ratio().code(), result.ratio().title());
        String tail = " | %s | %s | **%s** |"
                .formatted(
                        bounds.show(bounds.floor()),
                        bounds.show(bounds.goal()),
                        Verdict.of(result).words());
        return switch (result) {
            case Result.NotMeasured ignored -> head + "– | – | –" + tail;
            case Result.Measured measured ->
                head + figure(measured.numerators().median()) + " | "
                        + figure(measured.denominators().median()) + " | " + spread(measured.spread()) + tail;
        };
    }

    private static String spread(Spread spread) {
        return String.format(
                Locale.ROOT,
                "%.3g (%.3g – %.3g, %.0f %%)",
                spread.median(),
                spread.min(),
                spread.max(),
                spread.rangePercent());
    }

    private static void details(StringBuilder page, Result result) {
        line(page, "\n## " + result.ratio().code() + " " + result.ratio().title() + "\n");
        switch (result) {
            case Result.NotMeasured(var ratio, String reason) -> line(page, "Not measured: " + reason + ".");
            case Result.Measured measured -> details(page, measured);
        }
    }

    private static void details(StringBuilder page, Result.Measured measured) {
        line(
                page,
                "| pair | " + measured.ratio().numerator() + " | "
                        + measured.ratio().denominator() + " | ratio |");
        line(page, "|---|---|---|---|");
        int number = 1;
        for (Pair pair : measured.pairs()) {
            line(
                    page,
                    String.format(
                            Locale.ROOT,
                            "| %d | %s | %s | %.3g |",
                            number++,
                            figure(pair.numerator()),
                            figure(pair.denominator()),
                            pair.ratio()));
        }
        line(page, "");
        for (Condition condition : measured.conditions()) {
            line(page, "- " + (condition.holds() ? "holds: " : "**does not hold**: ") + condition.words());
        }
        measured.notes().forEach(note -> line(page, "- " + note));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.2f" : "%.0f", value);
    }

    private static void line(StringBuilder page, String text) {
        page.append(text).append('\n');
    }
}
