package org.kepu.presence.evidence;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table as its file has it; checks that it is whole and that it keeps the promises of R2. */
record EvidenceRules(
        int version,
        List<EvidenceGrade> grades,
        List<Row> evidence,
        List<Confirmation> confirmations,
        List<Noticed> signals) {

    EvidenceRules {
        grades = List.copyOf(grades);
        evidence = List.copyOf(evidence);
        confirmations = List.copyOf(confirmations);
        signals = List.copyOf(signals);
        require(grades.equals(List.of(EvidenceGrade.values())), "grades must be A, B, C, D");
        requireEach(Evidence.values(), evidence.stream().map(Row::code).toList(), "evidence");
        requireEach(Signal.values(), signals.stream().map(Noticed::code).toList(), "signals");
        Map<Evidence, Row> rows = evidence.stream().collect(Collectors.toMap(Row::code, row -> row));
        for (Confirmation pair : confirmations) {
            Row first = rows.get(pair.first());
            require(
                    first != null
                            && first.grade() != EvidenceGrade.D
                            && !first.grade().isBetterThan(pair.grade()),
                    pair + " must not confirm a D or lower a grade");
            require(pair.grade() != EvidenceGrade.A, pair + " must not give an A");
        }
    }

    /**
     * One kind of evidence.
     *
     * @param name in Chinese and English
     * @param halves which halves it can begin
     */
    record Row(
            Evidence code,
            Map<String, String> name,
            Set<EvidenceHalf.Side> halves,
            EvidenceGrade grade,
            boolean toBeConfirmed,
            Set<String> flags) {

        Row(
                Evidence code,
                Map<String, String> name,
                Set<EvidenceHalf.Side> halves,
                EvidenceGrade grade,
                boolean toBeConfirmed,
                @Nullable Set<String> flags) {
            this.code = code;
            this.name = Map.copyOf(name);
            this.halves = EnumSet.copyOf(halves);
            this.grade = grade;
            this.toBeConfirmed = toBeConfirmed;
            this.flags = flags == null ? Set.of() : Set.copyOf(flags);
        }
    }

    /** A pair of evidence that together are worth {@code grade} and need no more confirmation. */
    record Confirmation(Evidence first, Evidence by, EvidenceGrade grade) {}

    /**
     * Something noticed beside.
     *
     * @param cap the best grade a record with this signal can have, or null where it only flags
     */
    record Noticed(
            Signal code, Map<String, String> name, @Nullable EvidenceGrade cap) {}

    private static <T> void requireEach(T[] all, List<T> listed, String what) {
        require(
                listed.size() == all.length && Set.copyOf(listed).size() == all.length,
                what + " must list each of " + List.of(all) + " once, has " + listed);
    }

    private static void require(boolean holds, String message) {
        if (!holds) {
            throw new IllegalArgumentException("the table from evidence to grade: " + message);
        }
    }
}
