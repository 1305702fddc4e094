package org.kepu.local.keep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a demonstration's city time was moved: a line for each change, so that a restored one does not run back.
 *
 * @param log each line the moment, a tab and what the file said
 */
public record CityTimeLog(Path log) {

    /** Adds what a state folder's file says now, where it is something new. */
    public void follow(Path cityTime, Instant now) throws IOException {
        if (!Files.exists(cityTime)) {
            return;
        }
        String offset = Files.readString(cityTime).strip();
        if (!offset.isEmpty() && !offset.equals(at(now).orElse(null))) {
            if (!Files.exists(log)) {
                SafeFile.create(log).close();
            }
            Files.writeString(log, now + "\t" + offset + "\n", StandardOpenOption.APPEND);
        }
    }

    /** What the file said at a moment. */
    public Optional<String> at(Instant moment) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(line -> line.split("\t"))
                    .filter(words -> words.length == 2)
                    .filter(words -> !Instant.parse(words[0]).isAfter(moment))
                    .reduce((earlier, later) -> later)
                    .map(words -> words[1]);
        }
    }
}
