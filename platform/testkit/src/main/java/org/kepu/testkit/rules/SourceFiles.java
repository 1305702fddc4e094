package org.kepu.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What can only be seen in the sources: their length, and notes that something is not done. */
public final class SourceFiles {

    private static final int LONGEST = 350;
    // Put together so that this file is not found by its own search.
    private static final Pattern NOT_DONE = Pattern.compile("\\b(" + "TO" + "DO|" + "FIX" + "ME|" + "XX" + "X)\\b");

    private SourceFiles() {}

    /** Java files below a folder that have more than 350 lines, as {@code file: lines}. */
    public static List<String> tooLong(Path folder) {
        return javaFiles(folder).stream()
                .filter(file -> lines(file).size() > LONGEST)
                .map(file -> folder.relativize(file) + ": " + lines(file).size() + " lines")
                .toList();
    }

    /** Lines below a folder that put work off, as {@code file: line}. */
    public static List<String> notDone(Path folder) {
        return javaFiles(folder).stream()
                .flatMap(file -> lines(file).stream()
                        .filter(line -> NOT_DONE.matcher(line).find())
                        .map(line -> folder.relativize(file) + ": " + line.strip()))
                .toList();
    }

    private static List<Path> javaFiles(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search " + folder, e);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
