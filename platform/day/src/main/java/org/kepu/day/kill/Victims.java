package org.kepu.day.kill;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Who is killed, in which order: drawn from the day's seed, so that a day that went wrong can be played again.
 *
 * @param turns each turn is one part, or two that die together
 * @param when in which share of the day, from 0 to 1, a single turn falls
 */
record Victims(List<List<String>> turns, double when) {

    private static final List<String> SERVERS = List.of("postgres", "kafka", "keycloak", "documents");
    private static final int PAIRS = 5;

    Victims {
        turns = List.copyOf(turns);
    }

    /**
     * The victims of one playing.
     *
     * @param how {@code none}, {@code one} (a part drawn by chance) or {@code all} (each part in turn, then five pairs)
     * @param services the services that run
     */
    static Victims of(String how, long seed, List<String> services) {
        Random chance = new Random(seed);
        List<String> parts = new ArrayList<>(
                Stream.concat(SERVERS.stream(), services.stream()).toList());
        Collections.shuffle(parts, chance);
        return switch (how) {
            case "none" -> new Victims(List.of(), 0);
            case "one" -> new Victims(List.of(List.of(parts.getFirst())), chance.nextDouble());
            case "all" -> {
                List<List<String>> turns =
                        new ArrayList<>(parts.stream().map(List::of).toList());
                for (int i = 0; i < PAIRS; i++) {
                    Collections.shuffle(parts, chance);
                    turns.add(List.copyOf(parts.subList(0, 2)));
                }
                yield new Victims(turns, 0);
            }
            default -> throw new IllegalArgumentException("--kills must be none, one or all, was " + how);
        };
    }

    /**
     * The turns that fall into one of {@code slots} parts of the day. Many are drawn for the first three quarters: parts that come
     * back slowly leave turns over, and the rest of the day is there for them.
     */
    List<List<String>> in(int slot, int slots) {
        if (turns.size() == 1) {
            return slot == (int) (when * slots) ? turns : List.of();
        }
        int drawn = slots - slots / 4;
        int from = turns.size() * Math.min(slot, drawn) / drawn;
        int to = turns.size() * Math.min(slot + 1, drawn) / drawn;
        return turns.subList(from, to);
    }
}
