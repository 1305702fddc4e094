package org.kepu.day.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The table <em>expected | shown</em> printed at the end of the day. */
public final class Table {

    private final List<Row> rows = new ArrayList<>();

    /** Adds a line; {@code shown} null means the platform cannot show it yet. */
    public void add(String figure, Object expected, @Nullable Object shown) {
        rows.add(new Row(figure, expected.toString(), shown == null ? null : shown.toString()));
    }

    /** Adds a line the platform cannot show yet. */
    public void notYet(String figure) {
        rows.add(new Row(figure, "-", null));
    }

    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether no line differs. */
    public boolean agrees() {
        return rows.stream().noneMatch(row -> row.verdict() == Row.Verdict.DIFFERENT);
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
            String shown = row.shown() == null ? "not yet" : row.shown();
            String mark = row.verdict() == Row.Verdict.DIFFERENT ? shown + "   <-- differs" : shown;
            line(text, row.figure(), figure, row.expected(), expected, mark);
        }
        long notYet = rows.stream()
                .filter(row -> row.verdict() == Row.Verdict.NOT_YET)
                .count();
        long different = rows.stream()
                .filter(row -> row.verdict() == Row.Verdict.DIFFERENT)
                .count();
        return text.append("%d figures: %d agree, %d differ, %d not yet%n"
                        .formatted(rows.size(), rows.size() - notYet - different, different, notYet))
                .toString();
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
