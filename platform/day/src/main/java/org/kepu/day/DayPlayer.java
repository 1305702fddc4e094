package org.kepu.day;

import org.kepu.day.play.Address;
import org.kepu.day.table.Table;

/**
 * Plays the Science Day against a running platform in demo mode and prints the table <em>expected | shown</em>.
 *
 * <p>Arguments: {@code --size full|small|N}, {@code --seed N}, {@code --kills none|one|all}, {@code --time-file FILE} where
 * the state folder ({@code -Dkepu.state}) is not the usual one. Exits 0 when no figure differs, 1 when one does, 2 when the
 * day could not be played.
 */
public final class DayPlayer {

    private DayPlayer() {}

    /** Plays the day. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments asked = Arguments.of(arguments);
        System.out.printf(
                "Playing %s at 1/%d of its size, seed %d%n",
                Day.DATE, asked.size().divisor(), asked.seed());
        Play play = new Play(Address.local(), asked, System.out);
        play.everything();
        Table table = play.levelTable();
        System.out.println();
        System.out.print(table.text());
        System.exit(table.agrees() ? 0 : 1);
    }
}
