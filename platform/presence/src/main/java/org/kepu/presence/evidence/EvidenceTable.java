package org.kepu.presence.evidence;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Judges evidence by the one table of the contracts ({@code kepu/presence/evidence-grades.yaml}): nothing else in the
 * system gives a grade (R2). A pure function of the trail, safe for many threads.
 */
public final class EvidenceTable {

    private static final String FILE = "/kepu/presence/evidence-grades.yaml";

    private final Map<Evidence, EvidenceRules.Row> rows = new EnumMap<>(Evidence.class);
    private final Map<Pair, EvidenceGrade> confirmations = new HashMap<>();
    private final Map<Signal, EvidenceRules.Noticed> signals = new EnumMap<>(Signal.class);

    private record Pair(Evidence first, Evidence by) {}

    EvidenceTable(EvidenceRules rules) {
        rules.evidence().forEach(row -> rows.put(row.code(), row));
        rules.confirmations().forEach(pair -> confirmations.put(new Pair(pair.first(), pair.by()), pair.grade()));
        rules.signals().forEach(noticed -> signals.put(noticed.code(), noticed));
    }

    /**
     * The table of the contracts.
     *
     * @throws IllegalArgumentException where it is incomplete or breaks a promise of R2
     */
    public static EvidenceTable ofContracts() {
        try (InputStream file = EvidenceTable.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not on the class path; kepu-contracts carries it");
            }
            return new EvidenceTable(new YAMLMapper().readValue(file, EvidenceRules.class));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /**
     * What a trail is worth now.
     *
     * @throws IllegalArgumentException where an evidence cannot begin the half it stands in
     */
    public Judgement judge(EvidenceTrail trail) {
        Judgement judgement = half(trail.in(), EvidenceHalf.Side.IN);
        EvidenceHalf out = trail.out();
        if (out != null) {
            judgement = judgement.with(half(out, EvidenceHalf.Side.OUT));
        }
        for (Signal signal : trail.signals()) {
            judgement = judgement.with(noticed(signal));
        }
        return judgement;
    }

    private Judgement half(EvidenceHalf half, EvidenceHalf.Side side) {
        EvidenceRules.Row row = row(half.first());
        if (!row.halves().contains(side)) {
            throw new IllegalArgumentException(half.first().code() + " cannot be the way " + side.code());
        }
        EvidenceGrade grade = row.grade();
        boolean toBeConfirmed = row.toBeConfirmed();
        for (Evidence by : half.later()) {
            @Nullable EvidenceGrade confirmed = confirmations.get(new Pair(half.first(), by));
            if (confirmed != null) {
                grade = grade.stronger(confirmed);
                toBeConfirmed = false;
            }
        }
        return Judgement.of(grade, toBeConfirmed, row.flags());
    }

    private Judgement noticed(Signal signal) {
        EvidenceRules.Noticed noticed = java.util.Objects.requireNonNull(signals.get(signal));
        EvidenceGrade cap = noticed.cap() == null ? EvidenceGrade.A : noticed.cap();
        return Judgement.of(cap, false, java.util.Set.of(signal.code()));
    }

    private EvidenceRules.Row row(Evidence evidence) {
        return java.util.Objects.requireNonNull(rows.get(evidence), "the table lists every evidence");
    }
}
