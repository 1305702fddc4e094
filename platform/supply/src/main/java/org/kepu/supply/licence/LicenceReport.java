package org.kepu.supply.licence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code docs/licences.md}: what ships and what is fetched, each with its licence. Written from the lists, read back by tests. */
public final class LicenceReport {

    /** Where it lies below the root of the project. */
    public static final Path FILE = Path.of("docs/licences.md");

    private static final Pattern ROW = Pattern.compile("\\| ([^ |]+) \\| ([^ |]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final String SHIPS = "## What ships";
    private static final String FETCHED = "## What `make up` fetches";

    private LicenceReport() {}

    /** Which of them may not come, each a sentence that says what to do. */
    public static List<String> refusals(List<Reported> rows, Policy policy) {
        return rows.stream()
                .filter(row -> policy.taken(row.expression(), row.ships()).isEmpty())
                .map(row -> policy.refusal(row.component(), row.version(), row.expression()))
                .toList();
    }

    /** The report as Markdown. */
    public static String write(List<Reported> rows, Policy policy) throws IOException {
        StringBuilder text = new StringBuilder(words("head"));
        section(text, SHIPS, words("ships"), rows.stream().filter(Reported::ships), policy);
        section(text, FETCHED, words("fetched"), rows.stream().filter(row -> !row.ships()), policy);
        return text.append(words("questions")).toString();
    }

    private static void section(StringBuilder text, String title, String words, Stream<Reported> some, Policy policy) {
        List<Reported> rows = some.sorted(
                        Comparator.comparing(Reported::component).thenComparing(Reported::version))
                .toList();
        SortedMap<String, Integer> counts = new TreeMap<>();
        BiFunction<Integer, Integer, Integer> sum = Integer::sum;
        rows.forEach(
                row -> counts.merge(policy.taken(row.expression(), row.ships()).orElse("none"), 1, sum));
        text.append(title)
                .append("\n\n")
                .append(words)
                .append("\n| licence we take | components | what it asks |\n|---|---|---|\n");
        Stream.concat(policy.allowed().stream(), policy.fetchedOnly().stream())
                .filter(term -> counts.containsKey(term.licence()))
                .forEach(term -> text.append(
                        "| %s | %d | %s |\n".formatted(term.licence(), counts.get(term.licence()), term.terms())));
        text.append("\n| component | version | licence | in |\n|---|---|---|---|\n");
        rows.forEach(row -> text.append("| %s | %s | %s | %s |\n"
                .formatted(row.component(), row.version(), row.expression(), String.join(", ", row.parts()))));
        text.append('\n');
    }

    private static String words(String part) throws IOException {
        try (InputStream in = LicenceReport.class.getResourceAsStream("/licences/" + part + ".md")) {
            if (in == null) {
                throw new IOException("the words " + part + " of the report are missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The rows of a report that was written before. */
    public static List<Reported> read(String report) {
        List<Reported> rows = new ArrayList<>();
        Optional<Boolean> ships = Optional.empty();
        for (String line : report.lines().toList()) {
            if (line.startsWith("## ")) {
                ships = line.equals(SHIPS)
                        ? Optional.of(true)
                        : line.equals(FETCHED) ? Optional.of(false) : Optional.empty();
            }
            Matcher row = ROW.matcher(line);
            if (ships.isPresent() && row.matches() && !row.group(1).equals("component")) {
                SortedSet<String> parts = new TreeSet<>(List.of(row.group(4).split(", ", -1)));
                rows.add(new Reported(row.group(1), row.group(2), row.group(3), ships.get(), parts));
            }
        }
        return rows;
    }

    /** {@code component:version} by part, for comparing with what is built. */
    public static Map<String, SortedSet<String>> byPart(List<Reported> rows) {
        Map<String, SortedSet<String>> parts = new TreeMap<>();
        for (Reported row : rows) {
            row.parts()
                    .forEach(part -> parts.computeIfAbsent(part, key -> new TreeSet<>())
                            .add(row.component() + ":" + row.version()));
        }
        return parts;
    }
}
