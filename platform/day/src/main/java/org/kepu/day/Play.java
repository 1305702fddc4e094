package org.kepu.day;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kepu.day.count.AnswerLog;
import org.kepu.day.kill.Kills;
import org.kepu.day.part.Activities;
import org.kepu.day.part.Attendance;
import org.kepu.day.part.Bases;
import org.kepu.day.part.BasesGranted;
import org.kepu.day.part.CheckIns;
import org.kepu.day.part.CheckOuts;
import org.kepu.day.part.Closing;
import org.kepu.day.part.Content;
import org.kepu.day.part.HelpedVolunteers;
import org.kepu.day.part.Informants;
import org.kepu.day.part.OpenDays;
import org.kepu.day.part.OpenFigures;
import org.kepu.day.part.OpenTargets;
import org.kepu.day.part.PlanInForce;
import org.kepu.day.part.PlanTargets;
import org.kepu.day.part.Registers;
import org.kepu.day.part.RequestedTalk;
import org.kepu.day.part.Requests;
import org.kepu.day.part.RequestsMet;
import org.kepu.day.part.RestOfTheDay;
import org.kepu.day.part.SessionChanges;
import org.kepu.day.part.Volunteers;
import org.kepu.day.play.Address;
import org.kepu.day.play.Api;
import org.kepu.day.play.CityClock;
import org.kepu.day.play.Gauges;
import org.kepu.day.table.Row;
import org.kepu.day.table.Table;

/** One playing of the day against one platform: its parts in their order, the kills in between, and the table at the end. */
public final class Play {

    private static final Duration LEVEL_WITHIN = Duration.ofMinutes(2);

    private final PrintStream out;
    private final List<String> running;
    private final Kills kills;
    private final Day day;
    private final List<Part> parts = parts();

    public Play(Address address, Arguments asked, PrintStream out) {
        this.out = out;
        this.running = CityClock.running(address);
        this.kills = Kills.of(asked.kills(), asked.seed(), running, asked.environment());
        AnswerLog log = new AnswerLog();
        CityClock clock = new CityClock(Path.of(asked.timeFile()), address, running, Day.ZONE);
        this.day = new Day(new Api(address, asked.password(), log), clock, log, asked.size(), asked.seed());
    }

    /** The parts of the day in the order of its story. */
    private static List<Part> parts() {
        return List.of(
                new Registers(),
                new PlanInForce(),
                new Activities(),
                new Bases(),
                new Informants(),
                new Volunteers(),
                new SessionChanges(),
                new HelpedVolunteers(),
                new Requests(),
                new BasesGranted(),
                new OpenDays(),
                new CheckIns(),
                new Attendance(),
                new CheckOuts(),
                new Content(),
                new RequestedTalk(),
                new RestOfTheDay(),
                new Closing(),
                new RequestsMet(),
                new PlanTargets(),
                new OpenFigures(),
                new OpenTargets());
    }

    /** The day as it was played. */
    public Day day() {
        return day;
    }

    /**
     * Plays every part whose services run. Kills are drawn among those that last; what comes too late for one is repeated in the
     * next.
     *
     * @throws IllegalStateException where none does, where the day cannot go on, or where a kill hit nothing to the end
     */
    public void everything() {
        if (running.isEmpty()) {
            throw new IllegalStateException("no service answers: start the platform with `make up DEMO=1`");
        }
        List<Part> playable =
                parts.stream().filter(part -> running.containsAll(part.needs())).toList();
        List<Part> lasting = playable.stream().filter(Part::lasts).toList();
        for (Part part : parts) {
            if (!playable.contains(part)) {
                out.printf("  %-14s not yet: %s%n", part.name(), missing(part));
                continue;
            }
            Instant began = Instant.now();
            Kills.Strikes strikes = kills.during(() -> part.play(day), lasting.indexOf(part), lasting.size());
            out.printf(
                    "  %-14s %4d s%s%n",
                    part.name(), Duration.between(began, Instant.now()).toSeconds(), strikes.text());
        }
        kills.requireNoneLeft();
    }

    private String missing(Part part) {
        return part.needs().stream()
                .filter(service -> !running.contains(service))
                .collect(Collectors.joining(", ", "", " does not run"));
    }

    /** Reads the figures until none differs; a figure that is not level after two minutes is wrong. */
    public Table levelTable() throws InterruptedException {
        long until = System.nanoTime() + LEVEL_WITHIN.toNanos();
        while (true) {
            Table table = table();
            if (table.count(Row.Verdict.DIFFERENT) == 0 || System.nanoTime() > until) {
                return table;
            }
            Thread.sleep(Duration.ofMillis(500));
        }
    }

    /**
     * How many events the services say they have sent, each since it was last started; where parts were killed, more lie in the
     * topics.
     */
    public long events() {
        return running.stream()
                .mapToLong(service ->
                        new Gauges(day.api().metrics(service)).sum("kepu_" + service + "_outbox_sent_total", Map.of()))
                .sum();
    }

    /** The table as it is now. */
    public Table table() {
        Table table = new Table();
        for (Part part : parts) {
            if (running.containsAll(part.needs())) {
                part.compare(day, table);
            } else {
                part.figures().forEach(figure -> table.notYet(figure, missing(part)));
            }
        }
        return table;
    }
}
