package org.kepu.presence.evidence;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All evidence of one person's presence at one session or shift (证据链), in the order it came.
 *
 * @param in the way in
 * @param out the way out; null while it is open, and for good where none is asked (an attendance, a visit)
 * @param signals what was noticed beside
 */
public record EvidenceTrail(EvidenceHalf in, @Nullable EvidenceHalf out, Set<Signal> signals) {

    public EvidenceTrail {
        signals = Set.copyOf(signals);
    }

    /** A trail that begins. */
    public static EvidenceTrail of(Evidence in) {
        return new EvidenceTrail(EvidenceHalf.of(in), null, Set.of());
    }

    /** The trail after one more evidence of its way in; the first stays what fixed the time. */
    public EvidenceTrail in(Evidence next) {
        return new EvidenceTrail(in.and(next), out, signals);
    }

    /** The trail after an evidence of its way out; the first one fixes the time, later ones can only confirm. */
    public EvidenceTrail out(Evidence next) {
        return new EvidenceTrail(in, out == null ? EvidenceHalf.of(next) : out.and(next), signals);
    }

    /** The trail with something noticed. */
    public EvidenceTrail noticed(Signal signal) {
        Set<Signal> more = EnumSet.of(signal);
        more.addAll(signals);
        return new EvidenceTrail(in, out, more);
    }
}
