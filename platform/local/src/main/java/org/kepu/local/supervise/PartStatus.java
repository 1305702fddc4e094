package org.kepu.local.supervise;

import java.util.Optional;

/**
 * One line of the status file.
 *
 * @param millis how long the last start took until it was ready, 0 before that
 * @param restarts how often it was started again since the supervisor runs
 * @param note one sentence, or empty
 */
public record PartStatus(String part, Phase phase, long pid, long millis, int restarts, String note) {

    private static final int FIELDS = 6;

    public PartStatus {
        note = note.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }

    static PartStatus waiting(String part) {
        return new PartStatus(part, Phase.WAITING, 0, 0, 0, "");
    }

    /** How long the last start took, as people read it. */
    public String seconds() {
        return "%.1f s".formatted(millis / 1000.0);
    }

    String format() {
        return String.join(
                "\t", part, phase.name(), String.valueOf(pid), String.valueOf(millis), String.valueOf(restarts), note);
    }

    static Optional<PartStatus> parse(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new PartStatus(
                    fields[0],
                    Phase.valueOf(fields[1]),
                    Long.parseLong(fields[2]),
                    Long.parseLong(fields[3]),
                    Integer.parseInt(fields[4]),
                    fields[5]));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
