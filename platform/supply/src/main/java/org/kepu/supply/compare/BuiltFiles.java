package org.kepu.supply.compare;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a build has made for others to run.
 *
 * @param root the folder of the project that was built
 * @param hashes SHA-256 by path below the root
 */
record BuiltFiles(Path root, SortedMap<String, String> hashes) {

    /** The services as they are started, the app, what others compile against, and the programs of one machine. */
    private static final List<String> SHIPPED = List.of(
            "services/*/target/quarkus-app/**",
            "services/web/app/dist/**",
            "{contracts,platform/*,services/*}/target/kepu-*.jar",
            "services/*/target/openapi/**",
            "platform/*/target/lib/*.jar");
    /** Made by running the programs, not by building them, and only good on the machine that made them. */
    private static final List<String> CACHES = List.of("**/*.aot", "**/*.jsa", "**/*.aotconf");

    private static final List<String> TOPS = List.of("contracts", "platform", "services");

    static BuiltFiles of(Path root) throws IOException {
        TreeMap<String, String> hashes = new TreeMap<>();
        for (String top : TOPS) {
            Path folder = root.resolve(top);
            if (!Files.isDirectory(folder)) {
                continue;
            }
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Path path = root.relativize(file);
                    if (matches(SHIPPED, path) && !matches(CACHES, path) && Files.isRegularFile(file)) {
                        hashes.put(path.toString(), hash(Files.readAllBytes(file)));
                    }
                }
            }
        }
        return new BuiltFiles(root, hashes);
    }

    private static boolean matches(List<String> globs, Path path) {
        return globs.stream()
                .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob))
                .anyMatch((PathMatcher matcher) -> matcher.matches(path));
    }

    static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
