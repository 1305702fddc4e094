package org.kepu.day;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.kepu.day.count.AnswerLog;
import org.kepu.day.part.Activities;
import org.kepu.day.part.CheckIns;
import org.kepu.day.part.Closing;
import org.kepu.day.part.Later;
import org.kepu.day.part.Registers;
import org.kepu.day.part.Volunteers;
import org.kepu.day.play.Address;
import org.kepu.day.play.Api;
import org.kepu.day.play.CityClock;
import org.kepu.day.table.Table;

/**
 * Plays the Science Day against a running platform in demo mode and prints the table <em>expected | shown</em>.
 *
 * <p>Arguments: {@code --size full|small|N}, {@code --seed N}, {@code --time-file FILE} where the state folder
 * ({@code -Dkepu.state}) is not the usual one. Exits 0 when no figure differs, 1 when one
 * does, 2 when the day could not be played.
 */
public final class DayPlayer {

    private static final Duration LEVEL_WITHIN = Duration.ofMinutes(2);

    private DayPlayer() {}

    /** Plays the day. */
    public static void main(String[] arguments) throws InterruptedException {
        Arguments asked = Arguments.of(arguments);
        System.out.printf(
                "Playing %s at 1/%d of its size, seed %d%n",
                Day.DATE, asked.size().divisor(), asked.seed());
        Address address = Address.local();
        AnswerLog log = new AnswerLog();
        Api api = new Api(address, asked.password(), log);
        List<String> running = CityClock.running(address);
        CityClock clock = new CityClock(Path.of(asked.timeFile()), address, running, Day.ZONE);
        Day day = new Day(api, clock, log, asked.size(), asked.seed());
        List<Part> parts = List.of(
                new Registers(), new Activities(), new Volunteers(), new CheckIns(), new Closing(), new Later());
        for (Part part : parts) {
            if (!running.containsAll(part.needs())) {
                System.out.printf("  %-12s not yet: needs %s%n", part.name(), part.needs());
                continue;
            }
            Instant began = Instant.now();
            part.play(day);
            System.out.printf(
                    "  %-12s %4d s%n",
                    part.name(), Duration.between(began, Instant.now()).toSeconds());
        }
        Table table = levelTable(day, parts, running);
        System.out.println();
        System.out.print(table.text());
        System.exit(table.agrees() ? 0 : 1);
    }

    /** Reads the figures until they agree; a figure that is not level after two minutes is wrong. */
    private static Table levelTable(Day day, List<Part> parts, List<String> running) throws InterruptedException {
        long until = System.nanoTime() + LEVEL_WITHIN.toNanos();
        while (true) {
            Table table = new Table();
            for (Part part : parts) {
                if (running.containsAll(part.needs())) {
                    part.compare(day, table);
                } else {
                    part.figures().forEach(table::notYet);
                }
            }
            if (table.agrees() || System.nanoTime() > until) {
                return table;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }
}
