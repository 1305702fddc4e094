package org.kepu.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.kepu.local.Refusal;
import org.kepu.local.Settings;

/**
 * The classes a program loads when it starts, kept by the JVM in a file (<a href="https://openjdk.org/jeps/514">JEP 514</a>).
 * The JVM does not notice every change of a jar, so the file's name says what it was made from: another program, Java or flag
 * looks for another file and finds none.
 *
 * @param service whose program it is
 * @param folder where the files are
 * @param jar the program, beside it the folders of its libraries
 * @param flags those of the JVM; some of them decide whether a cache is taken
 */
public record ClassCache(String service, Path folder, Path jar, List<String> flags) {

    private static final int KEY_LENGTH = 16;
    private static final String LIBRARIES = "lib";

    public ClassCache {
        flags = List.copyOf(flags);
    }

    /** What the setting {@code class-cache} says. */
    public enum Use {
        /** Neither used nor made. */
        OFF,
        /** Used where there is one. */
        USE,
        /** Used, and what is missing is made while the platform runs. */
        ON;

        /** The setting, or a refusal that says what it may be. */
        public static Use of(Settings settings) {
            String word = settings.text("class-cache");
            return Stream.of(values())
                    .filter(use -> use.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(
                            "The setting class-cache (KEPU_CLASS_CACHE) must be on, use or off, was " + word + "."));
        }
    }

    /** The file for exactly this program, whether it is there or not. */
    public Path file() throws IOException {
        return folder.resolve(service + "-" + key() + ".aot");
    }

    /** Says why there is none and will be none for exactly this program. */
    public Path refusal() throws IOException {
        return folder.resolve(service + "-" + key() + ".refused");
    }

    /** The flag that makes a JVM take it; empty where there is none. A cache that does not fit is only not taken. */
    public Optional<String> flag() {
        try {
            Path file = file();
            return Files.isRegularFile(file) ? Optional.of("-XX:AOTCache=" + file) : Optional.empty();
        } catch (IOException | UncheckedIOException e) {
            // Without it the program starts slower, that is all.
            return Optional.empty();
        }
    }

    /** Removes what was made for earlier builds; a process that still uses a file keeps it until it ends. */
    public void forgetOlder() throws IOException {
        String current = service + "-" + key() + ".";
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (name.matches(service + "-[0-9a-f]{" + KEY_LENGTH + "}\\.(aot|refused)")
                        && !name.startsWith(current)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /**
     * Of Java, the flags, and every file of the program: by its content, and libraries, which are many and large, by their
     * names, sizes and times.
     */
    private String key() throws IOException {
        MessageDigest digest = sha256();
        add(digest, System.getProperty("java.vm.version"));
        add(digest, System.getProperty("java.home"));
        add(digest, String.join(" ", flags));
        add(digest, jar.toString());
        Path program = Objects.requireNonNull(jar.getParent(), "the folder of the program");
        try (Stream<Path> files = Files.walk(program)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Path name = program.relativize(file);
                add(digest, name.toString());
                add(digest, Long.toString(Files.size(file)));
                if (name.startsWith(LIBRARIES)) {
                    add(digest, Files.getLastModifiedTime(file).toString());
                } else {
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest()).substring(0, KEY_LENGTH);
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
