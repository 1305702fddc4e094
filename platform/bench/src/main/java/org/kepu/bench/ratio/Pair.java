package org.kepu.bench.ratio;

/** Two figures taken one right after the other, in the unit of their ratio. Both are positive. */
public record Pair(double numerator, double denominator) {

    public Pair {
        if (!(numerator > 0) || !(denominator > 0)) {
            throw new IllegalArgumentException(
                    "both figures of a pair must be positive, were " + numerator + " and " + denominator);
        }
    }

    public double ratio() {
        return numerator / denominator;
    }
}
