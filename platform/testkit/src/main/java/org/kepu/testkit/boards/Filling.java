package org.kepu.testkit.boards;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Fills in what Grafana fills in: the range and the chosen values of variables. Only what the boards use is known; anything else
 * is refused, so that no question is asked half filled.
 *
 * @param from begin of the range
 * @param to end of the range
 * @param chosen values by the name of the variable
 */
public record Filling(Instant from, Instant to, Map<String, List<String>> chosen) {

    // A digit names a part of a match of label_replace and no variable.
    private static final Pattern HOLE = Pattern.compile("\\$\\{(\\w+)(?::(\\w+))?}|\\$([A-Za-z_]\\w*)(\\(\\))?");
    private static final Pattern SPECIAL = Pattern.compile("[\\\\^$*+?.()|\\[\\]{}]");

    public Filling {
        chosen = Map.copyOf(chosen);
    }

    /** The same with another choice of one variable. */
    public Filling with(String variable, List<String> values) {
        Map<String, List<String>> more = new TreeMap<>(chosen);
        more.put(variable, List.copyOf(values));
        return new Filling(from, to, more);
    }

    /** The text of a question as its data source would get it. */
    public String fill(Question.Language language, String text) {
        return HOLE.matcher(text).replaceAll(hole -> Matcher.quoteReplacement(value(language, hole)));
    }

    private String value(Question.Language language, MatchResult hole) {
        String name = hole.group(1) == null ? hole.group(3) : hole.group(1);
        switch (name) {
            case "__timeFrom":
                return "'" + from.truncatedTo(ChronoUnit.SECONDS) + "'";
            case "__timeTo":
                return "'" + to.truncatedTo(ChronoUnit.SECONDS) + "'";
            case "__rate_interval", "__interval":
                // As Grafana does it: four scrapes, so that a rate always sees two of them.
                return "60s";
            case "__range":
                return Duration.between(from, to).toSeconds() + "s";
            default:
                List<String> values = chosen.get(name);
                if (values == null) {
                    throw new IllegalArgumentException("nothing is chosen for " + hole.group());
                }
                return language == Question.Language.SQL ? sql(hole, values) : promQl(values);
        }
    }

    private static String sql(MatchResult hole, List<String> values) {
        if (!"sqlstring".equals(hole.group(2))) {
            throw new IllegalArgumentException(hole.group() + " is not quoted: write ${name:sqlstring}");
        }
        return values.stream()
                .map(value -> "'" + value.replace("'", "''") + "'")
                .collect(Collectors.joining(","));
    }

    /** A pattern of any of them, for {@code =~}; written inside a string, so what a pattern escapes is escaped twice. */
    private static String promQl(List<String> values) {
        String any = values.stream()
                .map(value -> SPECIAL.matcher(value).replaceAll("\\\\\\\\$0"))
                .map(value -> value.replace("\"", "\\\""))
                .collect(Collectors.joining("|"));
        return values.size() == 1 ? any : "(" + any + ")";
    }
}
