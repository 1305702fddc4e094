package org.kepu.metrics.figure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Checks;

/**
 * Which facts a figure adds up; the same parameters open the figure down to them.
 *
 * @param kind a code of the vocabulary {@code fact-kind}
 * @param place counts with everything below it
 * @param from first day; {@code to} last day, both included
 * @param group a key group, or null for all
 * @param label a campaign ({@code campaign:<id>}) or a tag ({@code <vocabulary>:<code>}), or null; labels overlap
 * @param grade an evidence grade, or null for all; cannot be combined with a label
 */
record FigureFilter(
        String kind,
        String place,
        LocalDate from,
        LocalDate to,
        @Nullable String group,
        @Nullable String label,
        @Nullable String grade) {

    /** The parameters as they came. */
    record Asked(
            @Nullable String kind,
            @Nullable String place,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String group,
            @Nullable String label,
            @Nullable String grade) {}

    /** Checks the parameters; 422 naming every field at fault. */
    static FigureFilter of(Asked asked, Predicate<String> knownKind) {
        Checks checks = new Checks();
        String kind = checks.code("kind", asked.kind(), knownKind);
        String place = checks.text("place", asked.place(), 1, 32);
        LocalDate from = checks.day("from", asked.from());
        LocalDate to = checks.day("to", asked.to());
        checks.check("to", asked.from() == null || asked.to() == null || !to.isBefore(from), "end-before-start");
        String group = checks.optionalText("group", asked.group(), 1, 64);
        String label = checks.optionalText("label", asked.label(), 1, 160);
        String grade = checks.optionalText("grade", asked.grade(), 1, 1);
        checks.check("grade", label == null || grade == null, "not-together");
        checks.throwIfAny();
        return new FigureFilter(kind, place, from, to, group, label, grade);
    }

    /** The address under which the facts behind the figure are listed. */
    String opensAt() {
        StringBuilder path = new StringBuilder("/api/metrics/v1/facts?kind=" + kind + "&place=" + place);
        path.append("&from=").append(from).append("&to=").append(to);
        Optional.ofNullable(group).ifPresent(value -> path.append("&group=").append(value));
        Optional.ofNullable(label).ifPresent(value -> path.append("&label=").append(value));
        Optional.ofNullable(grade).ifPresent(value -> path.append("&grade=").append(value));
        return path.toString();
    }
}
