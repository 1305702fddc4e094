package org.kepu.day;

import java.io.PrintStream;
import java.util.concurrent.CompletionException;
import org.kepu.day.play.Address;
import org.kepu.day.table.Table;

/**
 * Plays the Science Day against a running platform in demo mode and prints the table <em>expected | shown</em>.
 *
 * <p>Arguments: {@code --size full|small|N}, {@code --seed N}, {@code --kills none|one|all}, {@code --time-file FILE} where
 * the state folder ({@code -Dkepu.state}) is not the usual one. Exits 0 when every figure agrees, 1 when one differs or cannot
 * be shown, 2 when the day could not be played, which one sentence on stderr explains.
 */
public final class DayPlayer {

    private static final int AGREES = 0;
    private static final int DIFFERS = 1;
    private static final int NOT_PLAYED = 2;

    private DayPlayer() {}

    /** Plays the day. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** Plays the day and returns the exit code. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            Arguments asked = Arguments.of(arguments);
            out.printf(
                    "Playing %s at 1/%d of its size, seed %d%n",
                    Day.DATE, asked.size().divisor(), asked.seed());
            Play play = new Play(Address.local(), asked, out);
            play.everything();
            Table table = play.levelTable();
            out.println();
            out.print(table.text());
            out.printf("%,d events sent by the services, each counted since its last start%n", play.events());
            return table.agrees() ? AGREES : DIFFERS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return notPlayed(err, e);
        } catch (CompletionException e) {
            return notPlayed(err, e.getCause() == null ? e : e.getCause());
        } catch (RuntimeException e) {
            return notPlayed(err, e);
        }
    }

    private static int notPlayed(PrintStream err, Throwable why) {
        boolean said = why instanceof IllegalStateException || why instanceof IllegalArgumentException;
        err.println("The day could not be played: " + (said ? why.getMessage() : why));
        return NOT_PLAYED;
    }
}
