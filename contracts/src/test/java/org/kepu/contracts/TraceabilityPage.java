package org.kepu.contracts;

import java.util.List;
import java.util.stream.Collectors;

/** docs/traceability.md. */
final class TraceabilityPage {

    private static final String NOT_YET = "*not yet*";

    private TraceabilityPage() {}

    static String of(Traceability traceability) {
        StringBuilder page = new StringBuilder(GeneratedFile.PAGE_NOTE).append("# Traceability\n\n");
        long there = traceability.mechanisms().stream()
                .filter(mechanism -> !mechanism.where().isEmpty())
                .count();
        page.append("Where every mechanism the plans name and every requirement from the field lives, or *not yet*: ")
                .append(there)
                .append(" of ")
                .append(traceability.mechanisms().size())
                .append(" mechanisms are there, at least in part. What is not there yet answers 404.\n\n")
                .append("## Mechanisms\n\n| id | mechanism | services | where |\n|---|---|---|---|\n");
        for (Traceability.Mechanism mechanism : traceability.mechanisms()) {
            String missing = mechanism.missing() == null ? "" : "; without " + mechanism.missing();
            row(
                    page,
                    mechanism.id(),
                    mechanism.name(),
                    String.join(", ", mechanism.services()),
                    where(mechanism.where()) + missing);
        }
        page.append("\n# Requirements\n\nM must, S should. Each clause names the test that would fail without it.\n");
        for (Traceability.Requirement requirement : traceability.requirements()) {
            long hold = requirement.clauses().stream()
                    .filter(clause -> !clause.where().isEmpty())
                    .count();
            page.append("\n## %s (%s) %s: %d of %d clauses hold%n%n| clause | where |%n|---|---|%n"
                    .formatted(
                            requirement.id(),
                            requirement.level(),
                            requirement.name(),
                            hold,
                            requirement.clauses().size()));
            requirement.clauses().forEach(clause -> row(page, clause.text(), where(clause.where())));
        }
        return page.toString();
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    private static String where(List<String> paths) {
        return paths.isEmpty()
                ? NOT_YET
                : paths.stream().map(path -> "[" + path + "](../" + path + ")").collect(Collectors.joining(", "));
    }
}
