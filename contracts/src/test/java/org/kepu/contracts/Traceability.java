package org.kepu.contracts;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** docs/traceability.yaml: where each mechanism and each clause of a requirement lives. */
record Traceability(List<Mechanism> mechanisms, List<Requirement> requirements) {

    static final Path ROOT = Path.of("..");

    /** A mechanism of the plans; {@code missing} says what of it is not there yet. */
    record Mechanism(
            String id,
            String name,
            List<String> services,
            List<String> where,
            @Nullable String missing) {}

    /** A requirement from the field, M or S, with the clauses that hold or do not on their own. */
    record Requirement(String id, String level, String name, List<Clause> clauses) {}

    /** Something that can be true without the rest. */
    record Clause(String text, List<String> where) {}

    static Traceability load() {
        return ContractFiles.parse(EventFiles.text(ROOT.resolve("docs/traceability.yaml")), Traceability.class);
    }

    /** Every path named anywhere. */
    Stream<String> paths() {
        return Stream.concat(
                mechanisms.stream().flatMap(mechanism -> mechanism.where().stream()),
                requirements.stream()
                        .flatMap(requirement -> requirement.clauses().stream())
                        .flatMap(clause -> clause.where().stream()));
    }
}
