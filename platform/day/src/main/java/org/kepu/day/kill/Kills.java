package org.kepu.day.kill;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Kills parts of the running platform with signal 9 while a part of the day is played, and waits until the supervisor has
 * brought them back. What is killed is asked of the command line {@code bin/kepu-local}, as a person would.
 */
public final class Kills {

    private static final Duration BACK_WITHIN = Duration.ofMinutes(4);
    /** Long enough for requests to be under way when the part dies. */
    private static final Duration FIRST_REST = Duration.ofMillis(700);

    private final Path command = Path.of(System.getProperty("kepu.home", ".")).resolve("bin/kepu-local");
    private final Victims victims;

    private final Map<String, String> environment;

    private Kills(Victims victims, Map<String, String> environment) {
        this.victims = victims;
        this.environment = Map.copyOf(environment);
    }

    /**
     * See {@link Victims#of}.
     *
     * @param environment what {@code bin/kepu-local} needs beside our own environment to find the platform
     */
    public static Kills of(String how, long seed, List<String> services, Map<String, String> environment) {
        return new Kills(Victims.of(how, seed, services), environment);
    }

    /** Does {@code work} while this share of the kills happens, and returns who was killed once all of them are back. */
    public List<String> during(Runnable work, int slot, int slots) {
        List<List<String>> turns = victims.in(slot, slots);
        CompletableFuture<List<String>> killing = CompletableFuture.supplyAsync(() -> kill(turns));
        work.run();
        return killing.join();
    }

    private List<String> kill(List<List<String>> turns) {
        List<String> killed = new ArrayList<>();
        for (List<String> turn : turns) {
            rest(FIRST_REST);
            for (String part : turn) {
                if (run("kill", part) != 0) {
                    throw new IllegalStateException(part + " could not be killed");
                }
            }
            awaitAllBack(turn);
            killed.add(String.join(" + ", turn));
        }
        return killed;
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
