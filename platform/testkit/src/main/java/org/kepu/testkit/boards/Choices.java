package org.kepu.testkit.boards;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be chosen on a board.
 *
 * @param whole everything that can be chosen at once, and of what cannot the first
 * @param others each value of each variable by itself, and in its place one with a quote
 */
public record Choices(Filling whole, List<Filling> others) {

    /** A value no data holds; unquoted it would end a text of SQL and begin another statement. */
    public static final String WITH_A_QUOTE = "4109'; drop table rollup; --";

    public Choices {
        others = List.copyOf(others);
    }

    /** Answers what gives the values of a variable. */
    public interface Values {
        List<String> of(Variable variable, String filled) throws Exception;
    }

    /** Asks for the values of each variable in turn; those before it are chosen then. */
    public static Choices of(Board board, Filling range, Values source) throws Exception {
        Filling whole = range;
        Map<Variable, List<String>> found = new LinkedHashMap<>();
        for (Variable variable : board.variables()) {
            List<String> values = source.of(variable, whole.fill(variable.language(), variable.text()));
            if (values.isEmpty()) {
                throw new IllegalStateException(
                        "the variable " + variable.name() + " of " + board.uid() + " has no value");
            }
            found.put(variable, values);
            whole = whole.with(variable.name(), variable.multi() ? values : values.subList(0, 1));
        }
        List<Filling> others = new ArrayList<>();
        for (Map.Entry<Variable, List<String>> values : found.entrySet()) {
            for (String value : Stream.concat(values.getValue().stream(), Stream.of(WITH_A_QUOTE))
                    .toList()) {
                others.add(whole.with(values.getKey().name(), List.of(value)));
            }
        }
        return new Choices(whole, others);
    }
}
