package org.kepu.bench.ratio;

/**
 * So much done in so long. Rates of several short windows add up to the rate of one long window.
 *
 * @param done how many
 * @param seconds in which they were done
 */
public record Rate(double done, double seconds) {

    public static final Rate NONE = new Rate(0, 0);

    /** Both windows as one. */
    public Rate plus(Rate other) {
        return new Rate(done + other.done, seconds + other.seconds);
    }

    /** Done a second. */
    public double perSecond() {
        return done / seconds;
    }
}
