package org.kepu.day.table;

import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param figure what is counted, in the words of the plan
 * @param expected what the day's answers add up to
 * @param shown what the platform shows, or null where it cannot show it yet
 */
public record Row(String figure, String expected, @Nullable String shown) {

    /** How a line ends. */
    public enum Verdict {
        EQUAL,
        DIFFERENT,
        NOT_YET
    }

    /** Whether both sides say the same. */
    public Verdict verdict() {
        if (shown == null) {
            return Verdict.NOT_YET;
        }
        return expected.equals(shown) ? Verdict.EQUAL : Verdict.DIFFERENT;
    }
}
