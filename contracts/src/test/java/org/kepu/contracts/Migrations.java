package org.kepu.contracts;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The database changes of all modules, as far as a rolling upgrade depends on them: old replicas go on while the schema of the
 * new ones is there already, so a change expands, and takes away only what a release before has stopped using.
 */
record Migrations(Path home) {

    private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
    private static final Pattern DOLLARS = Pattern.compile("(\\$\\w*\\$).*?\\1", Pattern.DOTALL);
    private static final Pattern ALLOWED = Pattern.compile("--\\s*contracts: not used since (\\d+\\.\\d+\\.\\d+)");

    /** What breaks a replica of the version before, by the reason. */
    private static final Map<String, Pattern> BREAKS = Map.of(
            "takes something away", pattern("drop\\s+(table|column|view|schema|type|function|sequence)"),
            "renames something", pattern("rename\\s+(to|column|constraint)|alter\\s+\\w+\\s+\\w+\\s+rename"),
            "changes the type of a column", pattern("alter\\s+column\\s+\\w+\\s+(set\\s+data\\s+)?type"),
            "makes a column compulsory", pattern("alter\\s+column\\s+\\w+\\s+set\\s+not\\s+null"),
            "takes away a default", pattern("alter\\s+column\\s+\\w+\\s+drop\\s+default"));

    private static final Pattern ADDED = pattern("add\\s+column\\s+(if\\s+not\\s+exists\\s+)?\\w+([^,;]*)");

    private static Pattern pattern(String sql) {
        return Pattern.compile("\\b(" + sql + ")", Pattern.CASE_INSENSITIVE);
    }

    /** Every migration of the product by its path. */
    Map<String, String> all() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (String top : List.of("platform", "services")) {
            try (Stream<Path> files = Files.walk(home.resolve(top), 12)) {
                for (Path file : (Iterable<Path>) files.filter(Migrations::isMigration)::iterator) {
                    found.put(
                            home.relativize(file).toString().replace('\\', '/'),
                            Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return found;
    }

    private static boolean isMigration(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.endsWith(".sql") && path.contains("/src/main/resources/db/") && !path.contains("/target/");
    }

    /** The files of a release with the hash of each, as {@code contracts/release} wrote them down. */
    static Map<String, String> released(Path release) throws IOException {
        Map<String, String> hashes = new TreeMap<>();
        for (String line : Files.readAllLines(release.resolve("migrations.txt"))) {
            String[] parts = line.split(" +", 2);
            hashes.put(parts[1], parts[0]);
        }
        return hashes;
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Why old replicas could not go on beside this change; empty where they can. */
    static List<String> breaks(String sql, List<Version> releases) {
        List<String> wrong = new ArrayList<>();
        for (String statement : DOLLARS.matcher(sql).replaceAll("''").split(";")) {
            String bare = COMMENT.matcher(statement).replaceAll("");
            Matcher allowed = ALLOWED.matcher(statement);
            if (allowed.find()) {
                Version since = Version.parse(allowed.group(1));
                if (!releases.contains(since)) {
                    wrong.add(since + " is no release: what it stopped using may be taken away in a later one");
                }
                continue;
            }
            BREAKS.forEach((reason, pattern) -> {
                if (pattern.matcher(bare).find()) {
                    wrong.add(reason + ": " + bare.strip());
                }
            });
            Matcher added = ADDED.matcher(bare);
            while (added.find()) {
                String column = added.group(3).toLowerCase(java.util.Locale.ROOT);
                if (column.contains("not null") && !column.contains("default") && !column.contains("generated")) {
                    wrong.add("adds a compulsory column without a default: " + bare.strip());
                }
            }
        }
        return wrong;
    }
}
