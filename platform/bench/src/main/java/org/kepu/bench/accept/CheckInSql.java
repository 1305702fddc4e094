package org.kepu.bench.accept;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The statements of one check-in, from the one file {@code check-in.sql}.
 *
 * @param values what pgbench puts in place of each parameter
 * @param statements texts with {@code {parameters}}, in the order in which the service issues them
 */
public record CheckInSql(Map<String, String> values, List<String> statements) {

    private static final String FILE = "/check-in.sql";
    private static final Pattern VALUE = Pattern.compile("-- value (\\w+) = (.+)");
    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    /** Pgbench's own numbers: which check-in, whose, at which session. Client and counter never meet the same twice. */
    private static final String COUNTING = """
            \\set i :i + 1
            \\set n :i * :clients + :client_id
            \\set account :n % :people
            \\set session (:n % :sessions) + :sessions * (:n / :people)
            """;

    public CheckInSql {
        values = Map.copyOf(values);
        statements = List.copyOf(statements);
        for (String statement : statements) {
            for (String parameter : parameters(statement)) {
                if (!values.containsKey(parameter)) {
                    throw new IllegalArgumentException("no value is given for the parameter " + parameter);
                }
            }
        }
    }

    /** The committed file. */
    public static CheckInSql read() {
        try (InputStream file = Objects.requireNonNull(CheckInSql.class.getResourceAsStream(FILE));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return parse(lines.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    static CheckInSql parse(Stream<String> lines) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, StringBuilder> statements = new LinkedHashMap<>();
        StringBuilder[] current = new StringBuilder[1];
        lines.forEach(line -> {
            Matcher value = VALUE.matcher(line);
            if (value.matches()) {
                values.put(value.group(1), value.group(2));
            } else if (line.startsWith("-- statement ")) {
                current[0] = new StringBuilder();
                statements.put(line, current[0]);
            } else if (!line.startsWith("--") && current[0] != null) {
                current[0].append(line).append('\n');
            }
        });
        return new CheckInSql(
                values,
                statements.values().stream()
                        .map(text -> text.toString().strip())
                        .toList());
    }

    private static List<String> parameters(String statement) {
        return PARAMETER
                .matcher(statement)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** As JDBC takes them: a question mark for every parameter. */
    List<String> forJdbc() {
        return statements.stream().map(text -> replaced(text, found -> "?")).toList();
    }

    /** How many parameters a statement has. */
    int parametersOf(int statement) {
        return parameters(statements.get(statement)).size();
    }

    /** A script of pgbench: one transaction of it is one check-in. */
    String forPgbench() {
        StringBuilder script = new StringBuilder(COUNTING);
        for (String statement : statements) {
            script.append(replaced(statement, found -> Objects.requireNonNull(values.get(found.group(1)))))
                    .append(";\n");
        }
        return script.toString();
    }

    private static String replaced(String text, Function<MatchResult, String> with) {
        return PARAMETER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(with.apply(found)));
    }
}
