package org.kepu.day.table;

/**
 * One line of the table.
 *
 * @param figure what is counted, in the words of the plan
 * @param expected what the day's answers add up to; {@code -} where they were not given
 * @param shown what the platform shows, or why it shows nothing
 */
public record Row(String figure, String expected, String shown, Verdict verdict) {

    /** How a line ends. */
    public enum Verdict {
        EQUAL,
        DIFFERENT,
        NOT_YET
    }

    /** A line with both sides. */
    static Row of(String figure, String expected, String shown) {
        return new Row(figure, expected, shown, expected.equals(shown) ? Verdict.EQUAL : Verdict.DIFFERENT);
    }

    /** A line that cannot be shown: {@code missing} names the part that does not run. */
    static Row notYet(String figure, String missing) {
        return new Row(figure, "-", "not yet: " + missing, Verdict.NOT_YET);
    }
}
