package org.kepu.bench.stage;

import java.util.function.Supplier;
import org.kepu.bench.ratio.Pair;
import org.kepu.bench.ratio.Rate;

/**
 * One pair out of several short windows of each side in turn. Other guests of a shared machine slow it down for seconds at a
 * time: two long windows, one after the other, meet them unequally, many short ones nearly alike.
 */
public final class Turns {

    private Turns() {}

    /** So many windows of the numerator, each followed by one of the denominator. */
    public static Pair take(int turns, Supplier<Rate> numerator, Supplier<Rate> denominator) {
        Rate above = Rate.NONE;
        Rate below = Rate.NONE;
        for (int i = 0; i < turns; i++) {
            above = above.plus(numerator.get());
            below = below.plus(denominator.get());
        }
        return new Pair(above.perSecond(), below.perSecond());
    }
}
