package org.kepu.bench.ratio;

/** What a result is worth. A series that swings is worth nothing, however good its median. */
public enum Verdict {
    GOAL("goal reached"),
    FLOOR("floor reached"),
    BELOW("below the floor"),
    CONDITION_FAILED("a condition does not hold"),
    NOT_STABLE("not stable"),
    NOT_MEASURED("not measured");

    /** Above this range, in per cent of the median, nothing is said to be reached. */
    public static final double STABLE_PERCENT = 15;

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public static Verdict of(Result result) {
        return switch (result) {
            case Result.NotMeasured ignored -> NOT_MEASURED;
            case Result.Measured measured -> of(measured);
        };
    }

    private static Verdict of(Result.Measured measured) {
        Spread spread = measured.spread();
        Bounds bounds = measured.ratio().bounds();
        if (!measured.conditions().stream().allMatch(Condition::holds)) {
            return CONDITION_FAILED;
        }
        if (spread.rangePercent() > STABLE_PERCENT) {
            return NOT_STABLE;
        }
        if (!bounds.reachesFloor(spread.median())) {
            return BELOW;
        }
        return bounds.reachesGoal(spread.median()) ? GOAL : FLOOR;
    }

    public String words() {
        return words;
    }
}
