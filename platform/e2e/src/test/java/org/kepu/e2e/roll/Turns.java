package org.kepu.e2e.roll;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * The day's own account of itself, a line for each part of it, and between two parts what somebody does to the platform: the
 * part that follows is played while it has its effect. Moments are drawn by chance and counted in parts, not in seconds.
 */
public final class Turns {

    /** Fewer than the day has, so that there is always a part to come. */
    public static final int PARTS = 14;

    private final Map<Integer, List<Runnable>> due = new TreeMap<>();
    private final PrintStream shown = System.out;
    private int ended;

    /** Does it after this part, counted from 1. */
    public void after(int part, Runnable turn) {
        due.computeIfAbsent(part, none -> new ArrayList<>()).add(turn);
    }

    /** A part of the first or the second half. */
    public static int drawn(Random chance, boolean firstHalf) {
        int half = PARTS / 2;
        return 1 + chance.nextInt(half) + (firstHalf ? 0 : half);
    }

    /** What has not happened: the day was over before. */
    public int left() {
        return due.values().stream().mapToInt(List::size).sum();
    }

    /** Where the day is to be told. */
    public PrintStream story() {
        return new PrintStream(new Lines(), true, StandardCharsets.UTF_8);
    }

    private void lineEnded() {
        ended++;
        List<Runnable> now = due.remove(ended);
        if (now != null) {
            now.forEach(Runnable::run);
        }
    }

    private final class Lines extends OutputStream {

        @Override
        public void write(int letter) {
            shown.write(letter);
            if (letter == '\n') {
                shown.flush();
                lineEnded();
            }
        }
    }
}
