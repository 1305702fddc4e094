package org.kepu.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the code of a folder names of the contracts, found in its text: a contract must not depend on the modules that use
 * it, so it reads them.
 */
record SourceScan(Set<String> eventTypes, Set<String> problemTypes) {

    private static final Pattern COMMENT_LINE = Pattern.compile("(?m)^\\s*(/?\\*|//).*$");
    private static final Pattern LITERAL_EVENT = Pattern.compile("\"(org\\.kepu\\.[a-z.-]+\\.v[0-9]+)\"");
    private static final Pattern FACT =
            Pattern.compile("EventType\\s*\\.fact\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"\\s*\\)");
    private static final Pattern STATE =
            Pattern.compile("EventType\\s*\\.state\\(\\s*\"([a-z-]+)\",\\s*\"([a-z-]+)\"\\s*\\)");
    private static final Pattern PROBLEM = Pattern.compile("\"(urn:kepu:problem:[a-z0-9-]*[a-z0-9])\"");

    /** Reads the main Java sources of every module below the folders. */
    static SourceScan of(Path... folders) throws IOException {
        Set<String> events = new TreeSet<>();
        Set<String> problems = new TreeSet<>();
        for (Path folder : folders) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !file.toString().contains("/src/test/"))
                        .map(file -> COMMENT_LINE.matcher(EventFiles.text(file)).replaceAll(""))
                        .forEach(code -> {
                            find(LITERAL_EVENT, code, match -> events.add(match.group(1)));
                            find(
                                    FACT,
                                    code,
                                    match -> events.add("org.kepu." + match.group(1) + "." + match.group(2) + "."
                                            + match.group(3) + ".v1"));
                            find(
                                    STATE,
                                    code,
                                    match -> events.add(
                                            "org.kepu." + match.group(1) + "." + match.group(2) + ".state.v1"));
                            find(PROBLEM, code, match -> problems.add(match.group(1)));
                        });
            }
        }
        return new SourceScan(events, problems);
    }

    private static void find(Pattern pattern, String code, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(code);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }
}
