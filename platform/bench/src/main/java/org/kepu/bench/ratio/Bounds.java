package org.kepu.bench.ratio;

/**
 * What a ratio must reach.
 *
 * @param higherIsBetter whether floor and goal are lower bounds; otherwise upper bounds
 * @param floor what must hold
 * @param goal what is aimed at, at least as good as the floor
 */
public record Bounds(boolean higherIsBetter, double floor, double goal) {

    public Bounds {
        if (higherIsBetter ? goal < floor : goal > floor) {
            throw new IllegalArgumentException("goal must be at least as good as the floor, was " + goal);
        }
    }

    static Bounds atLeast(double floor, double goal) {
        return new Bounds(true, floor, goal);
    }

    static Bounds atMost(double floor, double goal) {
        return new Bounds(false, floor, goal);
    }

    /** Whether a ratio is at least as good as the floor. */
    public boolean reachesFloor(double ratio) {
        return higherIsBetter ? ratio >= floor : ratio <= floor;
    }

    /** Whether a ratio is at least as good as the goal. */
    public boolean reachesGoal(double ratio) {
        return higherIsBetter ? ratio >= goal : ratio <= goal;
    }

    /** For a table: {@code ≥ 0.3} or {@code ≤ 20}. */
    public String show(double bound) {
        return (higherIsBetter ? "≥ " : "≤ ")
                + (bound == Math.rint(bound) ? String.valueOf((long) bound) : String.valueOf(bound));
    }
}
