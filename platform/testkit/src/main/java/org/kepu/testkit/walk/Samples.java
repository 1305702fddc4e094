package org.kepu.testkit.walk;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What a service lends its walk. A key of {@code paths} and {@code tokens} is an operation id, a piece of a path
 * ({@code /people/{id}}) or a parameter's name; the first of these that is there counts, and of pieces the longest.
 *
 * @param paths values of path parameters, leading to things that exist; a piece must end with its parameter
 * @param queries values of query parameters by name; one that is not there is not sent
 * @param bodies a right JSON body by operation id
 * @param tokens tokens of the operations that are not for the service's own staff
 */
public record Samples(
        Map<String, String> paths,
        Map<String, String> queries,
        Map<String, String> bodies,
        Map<String, String> tokens) {

    public Samples {
        paths = Map.copyOf(paths);
        queries = Map.copyOf(queries);
        bodies = Map.copyOf(bodies);
        tokens = Map.copyOf(tokens);
    }

    /** No samples: every path leads to a thing that nobody has made. */
    public static Samples none() {
        return new Samples(Map.of(), Map.of(), Map.of(), Map.of());
    }

    /** The same without anything that exists. */
    Samples ofNothing() {
        return new Samples(Map.of(), queries, bodies, tokens);
    }

    /** The value of one parameter of an operation's path. */
    Optional<String> path(Operation operation, String name) {
        return Optional.ofNullable(paths.get(operation.id()))
                .or(() -> longest(paths, operation, "/{" + name + "}"))
                .or(() -> Optional.ofNullable(paths.get(name)));
    }

    /** The value of one parameter of an operation's path, or an id of nothing. */
    String pathOrNothing(Operation operation, String name) {
        return path(operation, name).orElseGet(() -> UUID.randomUUID().toString());
    }

    /** The body an operation is sent; {@code {}} where there is no sample. */
    String body(Operation operation) {
        return bodies.getOrDefault(operation.id(), "{}");
    }

    boolean hasBody(Operation operation) {
        return bodies.containsKey(operation.id());
    }

    /** The token of whom an operation is for: the service's staff unless it is for somebody else. */
    String token(Operation operation, String staff) {
        return Optional.ofNullable(tokens.get(operation.id()))
                .or(() -> longest(tokens, operation, ""))
                .orElse(staff);
    }

    private static Optional<String> longest(Map<String, String> values, Operation operation, String end) {
        return values.entrySet().stream()
                .filter(value -> value.getKey().startsWith("/"))
                .filter(value -> value.getKey().endsWith(end))
                .filter(value -> operation.path().contains(value.getKey()))
                .max(Comparator.comparingInt(value -> value.getKey().length()))
                .map(Map.Entry::getValue);
    }
}
