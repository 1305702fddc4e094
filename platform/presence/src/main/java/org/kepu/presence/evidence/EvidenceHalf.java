package org.kepu.presence.evidence;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The evidence of one half of a presence, the way in (签到) or the way out (签退).
 *
 * @param first the evidence that fixed the time; it stays for good
 * @param later evidence of the same half that came afterwards, in order; it can confirm, never replace
 */
public record EvidenceHalf(Evidence first, List<Evidence> later) {

    /** Which half. */
    public enum Side {
        /** The way in. */
        IN,
        /** The way out. */
        OUT;

        /** As the table writes it. */
        @JsonValue
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public EvidenceHalf {
        later = List.copyOf(later);
    }

    /** A half with its first evidence alone. */
    public static EvidenceHalf of(Evidence first) {
        return new EvidenceHalf(first, List.of());
    }

    /** The half after one more evidence. */
    public EvidenceHalf and(Evidence next) {
        List<Evidence> longer = new ArrayList<>(later);
        longer.add(next);
        return new EvidenceHalf(first, longer);
    }
}
