package org.kepu.bench.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The facts of the Science Day by kind, from the committed file {@code day-mix.csv}. */
public record DayMix(List<Line> lines) {

    private static final String FILE = "/day-mix.csv";

    /**
     * One kind of fact.
     *
     * @param facts how many of them the day has
     * @param amount {@code personTimes}, {@code minutes} or {@code count}
     * @param most the amount is between one and this
     * @param grouped whether heads are counted by group
     * @param named whether a person is told apart
     */
    public record Line(
            String kind,
            int facts,
            String topic,
            String type,
            String amount,
            int most,
            boolean grouped,
            boolean named,
            String tag) {

        public Line {
            if (facts < 1 || most < 1) {
                throw new IllegalArgumentException("facts and most must be positive in the line of " + kind);
            }
        }
    }

    public DayMix {
        lines = List.copyOf(lines);
    }

    /** The committed file. */
    public static DayMix read() {
        try (InputStream file = Objects.requireNonNull(DayMix.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /** Reads lines of the file. */
    public static DayMix parse(Stream<String> lines) {
        return new DayMix(lines.filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(",", -1))
                .map(cell -> new Line(
                        cell[0],
                        Integer.parseInt(cell[1]),
                        cell[2],
                        cell[3],
                        cell[4],
                        Integer.parseInt(cell[5]),
                        cell[6].equals("yes"),
                        cell[7].equals("yes"),
                        cell[8]))
                .toList());
    }

    /** The kinds of so many facts, mixed evenly: any part of the list has the day's shares. */
    List<Line> spread(int number) {
        long total = lines.stream().mapToLong(Line::facts).sum();
        double[] owed = new double[lines.size()];
        List<Line> spread = new ArrayList<>(number);
        for (int i = 0; i < number; i++) {
            int most = 0;
            for (int line = 0; line < owed.length; line++) {
                owed[line] += (double) lines.get(line).facts() / total;
                most = owed[line] > owed[most] ? line : most;
            }
            owed[most] -= 1;
            spread.add(lines.get(most));
        }
        return spread;
    }
}
