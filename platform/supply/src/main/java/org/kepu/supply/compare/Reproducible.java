package org.kepu.supply.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares what two builds have made; {@code bin/reproducible} makes the builds.
 *
 * <p>It is run from source, so that it is part of neither.
 */
public final class Reproducible {

    private static final int SHOWN = 20;
    /**
     * Quarkus 3.34.1 numbers the values its build steps hand to each other in the order its threads come by, and gives Hibernate's
     * proxies their methods in the order the JVM lists them. Mended in later versions (its pull requests 53025, 54363, 54371): then
     * this goes.
     */
    private static final Pattern KNOWN_JAR =
            Pattern.compile("services/[^/]+/target/quarkus-app/quarkus/generated-bytecode\\.jar");

    private static final Pattern KNOWN_ENTRY = Pattern.compile(".+\\.class differs");

    private Reproducible() {}

    /** Arguments: the folder of the first build, that of the second, and the file for the hashes of what they have in common. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3) {
            System.err.println("Three words are needed: the folders of two builds, and the file for the hashes.");
            System.exit(2);
        }
        BuiltFiles one = BuiltFiles.of(Path.of(arguments[0]));
        BuiltFiles other = BuiltFiles.of(Path.of(arguments[1]));
        List<String> differences = differences(one, other);
        differences.forEach(System.out::println);
        if (one.hashes().isEmpty()) {
            System.err.println("Nothing was built in " + arguments[0] + ", so nothing was compared.");
            System.exit(1);
        }
        Files.writeString(Path.of(arguments[2]), hashes(one, other));
        int known = known(one, other).size();
        long differing =
                differences.stream().filter(line -> !line.startsWith(" ")).count();
        System.out.printf(
                "%d files compared, %d differ; %d of these are classes Quarkus generates, known to differ in their order.%n",
                one.hashes().size(), differing, known);
        System.exit(differing == known ? 0 : 1);
    }

    /** A line for each file that differs or is missing; below a zip file, indented, what differs in it. */
    static List<String> differences(BuiltFiles one, BuiltFiles other) throws IOException {
        TreeSet<String> names = new TreeSet<>(one.hashes().keySet());
        names.addAll(other.hashes().keySet());
        List<String> lines = new ArrayList<>();
        for (String name : names) {
            String a = one.hashes().get(name);
            String b = other.hashes().get(name);
            if (a == null || b == null) {
                lines.add(name + " is only in the " + (a == null ? "second" : "first") + " build");
            } else if (!a.equals(b)) {
                lines.add(name + " differs");
                if (name.endsWith(".jar")) {
                    List<String> inside = ZipDifference.of(
                            one.root().resolve(name), other.root().resolve(name));
                    inside.stream().limit(SHOWN).forEach(line -> lines.add("  " + line));
                    if (inside.size() > SHOWN) {
                        lines.add("  and " + (inside.size() - SHOWN) + " more");
                    }
                }
            }
        }
        return lines;
    }

    /** The files that differ as we know they do: the same entries, some of them classes with another content. */
    static List<String> known(BuiltFiles one, BuiltFiles other) throws IOException {
        List<String> known = new ArrayList<>();
        for (String name : one.hashes().keySet()) {
            String hash = other.hashes().get(name);
            if (KNOWN_JAR.matcher(name).matches()
                    && hash != null
                    && !hash.equals(one.hashes().get(name))
                    && ZipDifference.of(one.root().resolve(name), other.root().resolve(name)).stream()
                            .allMatch(line -> KNOWN_ENTRY.matcher(line).matches())) {
                known.add(name);
            }
        }
        return known;
    }

    /** In the form of {@code sha256sum}, so that anybody can check a build of their own. */
    private static String hashes(BuiltFiles one, BuiltFiles other) {
        return one.hashes().entrySet().stream()
                .filter(file -> file.getValue().equals(other.hashes().get(file.getKey())))
                .map(file -> file.getValue() + "  " + file.getKey() + "\n")
                .collect(Collectors.joining());
    }
}
