package org.kepu.day.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Kills parts of the running platform with signal 9 while a part of the day is played, and waits until the supervisor has
 * brought them back. What is killed is asked of the command line {@code bin/kepu-local}, as a person would.
 */
public final class Kills {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(4);
    /** Long enough for requests to be under way when the part dies, and short enough for the part of the day to go on. */
    private static final Duration FIRST_REST = Duration.ofMillis(200);

    private final Path command;
    private final Victims victims;
    private final Map<String, String> environment;

    /** Turns that were drawn and have hit nothing yet, the oldest first. */
    private final Deque<List<String>> pending = new ArrayDeque<>();

    Kills(Path command, Victims victims, Map<String, String> environment) {
        this.command = command;
        this.victims = victims;
        this.environment = Map.copyOf(environment);
    }

    /**
     * What became of the kills in one part of the day.
     *
     * @param hit who was killed while it was played, and is back
     * @param tooLate who was killed when it had just ended, is back, and will be killed again
     */
    public record Strikes(List<String> hit, @Nullable String tooLate) {

        public Strikes {
            hit = List.copyOf(hit);
        }

        /** For the line of the part; empty where nobody was killed. */
        public String text() {
            String killed = hit.isEmpty() ? "" : "  killed and back: " + String.join(", ", hit);
            return tooLate == null ? killed : killed + "  too late, again in the next part: " + tooLate;
        }
    }

    /**
     * See {@link Victims#of}.
     *
     * @param environment what {@code bin/kepu-local} needs beside our own environment to find the platform
     */
    public static Kills of(String how, long seed, List<String> services, Map<String, String> environment) {
        return new Kills(
                Path.of(System.getProperty("kepu.home", ".")).resolve("bin/kepu-local"),
                Victims.of(how, seed, services),
                environment);
    }

    /**
     * Does {@code work} while this share of the kills happens, and what hit nothing before; returns once all are back.
     *
     * @param slot the share drawn for it, from 0; negative for none
     */
    public Strikes during(Runnable work, int slot, int slots) {
        if (slot >= 0) {
            pending.addAll(victims.in(slot, slots));
        }
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<Strikes> killing = CompletableFuture.supplyAsync(() -> strike(over));
        try {
            work.run();
        } finally {
            over.set(true);
        }
        return killing.join();
    }

    /** Refuses to call a day well played in which somebody should have been killed and nothing was under way. */
    public void requireNoneLeft() {
        if (!pending.isEmpty()) {
            throw new IllegalStateException(
                    "the day was over before " + pending + " could be killed while it was played");
        }
    }

    private Strikes strike(AtomicBoolean over) {
        List<String> hit = new ArrayList<>();
        while (!pending.isEmpty()) {
            rest(FIRST_REST);
            if (over.get()) {
                break;
            }
            List<String> turn = pending.getFirst();
            for (String part : turn) {
                if (run("kill", part) != 0) {
                    throw new IllegalStateException(part + " could not be killed");
                }
            }
            // The signal was sent before the command returned: asked only now, a kill in the very last moment is not
            // believed.
            boolean inTime = !over.get();
            awaitAllBack(turn);
            if (!inTime) {
                return new Strikes(hit, String.join(" + ", turn));
            }
            pending.removeFirst();
            hit.add(String.join(" + ", turn));
        }
        return new Strikes(hit, null);
    }

    private void awaitAllBack(List<String> turn) {
        long until = System.nanoTime() + BACK_WITHIN.toNanos();
        do {
            if (System.nanoTime() > until) {
                throw new IllegalStateException(turn + " did not come back within " + BACK_WITHIN);
            }
            rest(Duration.ofSeconds(1));
        } while (run("status") != 0);
    }

    private int run(String... words) {
        List<String> line = new ArrayList<>(List.of(command.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        try {
            return builder.start().waitFor();
        } catch (IOException e) {
            throw new IllegalStateException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static void rest(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
