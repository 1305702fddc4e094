package org.kepu.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the examples of an event lie: {@code <service>/<examples|invalid>/<aggregate>.<past>.v<major>/<name>.json}. */
final class EventFiles {

    private EventFiles() {}

    static List<Path> of(Path events, EventCatalogue.Entry event, String folder) throws IOException {
        Path dir = events.resolve(event.service())
                .resolve(folder)
                .resolve(event.ceType().substring(("org.kepu." + event.service() + ".").length()));
        return Files.isDirectory(dir) ? json(dir) : List.of();
    }

    static List<Path> under(Path events, String folder) throws IOException {
        return json(events).stream()
                .filter(file -> file.toString().contains("/" + folder + "/"))
                .toList();
    }

    static String ceType(Path file) {
        int names = file.getNameCount();
        return "org.kepu." + file.getName(names - 4) + "." + file.getName(names - 2);
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> json(Path dir) throws IOException {
        try (Stream<Path> files = Files.walk(dir)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
