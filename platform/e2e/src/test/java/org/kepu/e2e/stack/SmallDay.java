package org.kepu.e2e.stack;

import java.io.PrintStream;
import org.kepu.day.Arguments;
import org.kepu.day.DaySize;
import org.kepu.day.Play;

/** The small day (小规模科普日) on a stack that runs; the player kills nothing. */
public final class SmallDay {

    /** Of a day that is the same in every run. */
    public static final long SEED = 20240921;

    private SmallDay() {}

    /** The day of {@link #SEED}, told to standard output. */
    public static Play on(Stack stack) {
        return on(stack, SEED, System.out);
    }

    /**
     * The day drawn from a seed.
     *
     * @param story where its parts are told as they are played
     */
    public static Play on(Stack stack, long seed, PrintStream story) {
        return new Play(
                stack.address(),
                new Arguments(
                        stack.timeFile().toString(),
                        DaySize.SMALL,
                        seed,
                        Arguments.DEMO_PASSWORD,
                        "none",
                        stack.environment()),
                story);
    }
}
