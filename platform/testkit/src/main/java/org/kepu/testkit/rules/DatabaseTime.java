package org.kepu.testkit.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds SQL that asks the database for the time. City time is a parameter: the database's clock does not move with a
 * demonstration's, and a row written by it belongs to no day of the city.
 */
public final class DatabaseTime {

    // LOCALTIME in one case only: java.time.LocalTime is no SQL.
    private static final Pattern CLOCK = Pattern.compile(
            "\\b(now\\s*\\(\\s*\\)|(clock|statement|transaction)_timestamp\\s*\\(|current_(date|time|timestamp)\\b"
                    + "|(?-i:local|LOCAL)(?-i:time|TIME)((?-i:stamp|STAMP))?\\b|'(now|today|yesterday|tomorrow)'::)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMMENT = Pattern.compile("--[^\\n]*|/\\*.*?\\*/", Pattern.DOTALL);

    private DatabaseTime() {}

    /** Each use in migrations (`*.sql`) and in texts of classes below a folder, as {@code file: what}. */
    public static List<String> usesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file ->
                            texts(file).flatMap(DatabaseTime::uses).map(use -> folder.relativize(file) + ": " + use))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot search " + folder, e);
        }
    }

    private static Stream<String> texts(Path file) {
        String name = file.getFileName().toString();
        try {
            if (name.endsWith(".sql")) {
                return Stream.of(Files.readString(file));
            }
            return name.endsWith(".class") ? constants(Files.readAllBytes(file)) : Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Texts of statements and of annotations alike stand in the constant pool. */
    private static Stream<String> constants(byte[] compiled) {
        var pool = ClassFile.of().parse(compiled).constantPool();
        return StreamSupport.stream(pool.spliterator(), false)
                .filter(Utf8Entry.class::isInstance)
                .map(entry -> ((Utf8Entry) entry).stringValue());
    }

    private static Stream<String> uses(String text) {
        return CLOCK.matcher(COMMENT.matcher(text).replaceAll("")).results().map(found -> found.group());
    }
}
