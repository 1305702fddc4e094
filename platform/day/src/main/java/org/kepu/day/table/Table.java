package org.kepu.day.table;

import java.util.ArrayList;
import java.util.List;

/** The table <em>expected | shown</em> printed at the end of the day. */
public final class Table {

    private final List<Row> rows = new ArrayList<>();

    /** Adds a line with both sides. */
    public void add(String figure, Object expected, Object shown) {
        rows.add(Row.of(figure, expected.toString(), shown.toString()));
    }

    /** Adds a line the platform cannot show; {@code missing} says which part does not run or was not played. */
    public void notYet(String figure, String missing) {
        rows.add(Row.notYet(figure, missing));
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether every line is there and no line differs. */
    public boolean agrees() {
        return rows.stream().allMatch(row -> row.verdict() == Row.Verdict.EQUAL);
    }

    /** How many lines have this verdict; a figure that differs may still be on its way, one that is not there never comes. */
    public long count(Row.Verdict verdict) {
        return rows.stream().filter(row -> row.verdict() == verdict).count();
    }

    /** The table as text, columns aligned for a terminal that draws Chinese characters two columns wide. */
    public String text() {
        int figure = rows.stream().mapToInt(row -> width(row.figure())).max().orElse(0);
        int expected = Math.max(
                8, rows.stream().mapToInt(row -> width(row.expected())).max().orElse(0));
        StringBuilder text = new StringBuilder();
        line(text, "figure", figure, "expected", expected, "shown");
        text.append("-".repeat(figure + expected + 24)).append('\n');
        for (Row row : rows) {
            String mark = row.verdict() == Row.Verdict.DIFFERENT ? row.shown() + "   <-- differs" : row.shown();
            line(text, row.figure(), figure, row.expected(), expected, mark);
        }
        long notYet = count(Row.Verdict.NOT_YET);
        text.append("%d figures: %d agree, %d differ, %d not yet%n"
                .formatted(rows.size(), count(Row.Verdict.EQUAL), count(Row.Verdict.DIFFERENT), notYet));
        if (notYet > 0) {
            text.append("The day was not played whole: the lines marked \"not yet\" say what is missing.\n");
        }
        return text.toString();
    }

    private static void line(
            StringBuilder text, String figure, int figureWidth, String expected, int expectedWidth, String shown) {
        text.append(pad(figure, figureWidth))
                .append(" | ")
                .append(pad(expected, expectedWidth))
                .append(" | ")
                .append(shown)
                .append('\n');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePoints().map(c -> c >= 0x2E80 && c <= 0xFFEF ? 2 : 1).sum();
    }
}
