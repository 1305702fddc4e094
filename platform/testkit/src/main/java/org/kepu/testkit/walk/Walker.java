package org.kepu.testkit.walk;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.kepu.testkit.ProblemAssert;
import org.kepu.testkit.Tokens;

/**
 * Sends every operation a call it must refuse, and tells which did not: each fault is {@code <method> <path>: <what>}.
 *
 * @param document the operations
 * @param baseUri where the service listens
 * @param paths values of path parameters that lead to existing things
 * @param queries values of query parameters
 */
public record Walker(ApiDocument document, String baseUri, Map<String, String> paths, Map<String, String> queries) {

    private static final List<String> METHODS = List.of("DELETE", "PATCH", "PUT", "POST", "GET");

    public Walker {
        paths = Map.copyOf(paths);
        queries = Map.copyOf(queries);
    }

    /** A walk without query parameters. */
    public Walker(ApiDocument document, String baseUri, Map<String, String> paths) {
        this(document, baseUri, paths, Map.of());
    }

    Caller known() {
        return new Caller(baseUri, paths, queries);
    }

    /** Without a token: 401 in the caller's language, unless the operation is public. */
    public List<String> withoutToken() {
        return faults(operation -> true, operation -> {
            Response answer = known().send(operation, null);
            return operation.isPublic() ? unless(answer.statusCode() != 401, answer) : refusal(answer, 401);
        });
    }

    /** With a token that was good an hour ago: 401. */
    public List<String> withExpiredToken() {
        String expired = Tokens.of("walker").expired().sign();
        return faults(operation -> !operation.isPublic(), operation -> refusal(known().send(operation, expired), 401));
    }

    /** With a method the path does not have: 405. */
    public List<String> withWrongMethod(String token) {
        Map<String, Set<String>> methods = document.methodsByPath();
        return faults(
                operation -> true,
                operation -> METHODS.stream()
                        .filter(method -> !methods.getOrDefault(operation.path(), Set.of())
                                .contains(method))
                        .findFirst()
                        .map(method -> known().begin(operation, token).request(method, operation.path()))
                        .map(answer -> refusal(answer, 405))
                        .orElse(List.of()));
    }

    /** With a body that is no JSON by its own account: 415. */
    public List<String> withUnsupportedType(String token) {
        return faults(
                Operation::takesJson,
                operation -> refusal(
                        known().begin(operation, token)
                                .contentType(ContentType.TEXT)
                                .body("{}")
                                .request(operation.method(), operation.path()),
                        415));
    }

    /** With a body that breaks off: 400. */
    public List<String> withUnreadableBody(String token) {
        return faults(Operation::takesJson, operation -> refusal(known().send(operation, token, "{\"a\": "), 400));
    }

    /** With a body one byte larger than the operation allows: 413. */
    public List<String> withTooLargeBody(String token) {
        return faults(Operation::takesJson, operation -> {
            String frame = "{\"padding\": \"\"}";
            String padding = "x".repeat(operation.bodyLimit() - frame.length() + 1);
            return refusal(known().send(operation, token, frame.replace("\"\"", "\"" + padding + "\"")), 413);
        });
    }

    /** For a thing nobody has made: 404, or 403, where the operation reads. */
    public List<String> withUnknownThing(String token) {
        return withUnknownThing(token, Set.of());
    }

    /**
     * For a thing nobody has made: 404, or 403, where the operation reads.
     *
     * @param noThings ids of operations whose path names no thing that could be unknown
     */
    public List<String> withUnknownThing(String token, Set<String> noThings) {
        Caller stranger = new Caller(baseUri, Map.of(), queries);
        return faults(
                operation -> operation.method().equals("GET")
                        && !operation.pathParameters().isEmpty()
                        && !noThings.contains(operation.id()),
                operation -> refusal(stranger.send(operation, token), 404, 403));
    }

    /**
     * By staff of another county: 403 or 404.
     *
     * @param token the stranger's
     * @param open ids of operations that anybody signed in may call
     * @param bodies a valid body by operation id; without one an operation may also answer that the body is wrong
     */
    public List<String> byStaffOfAnotherCounty(String token, Set<String> open, Map<String, String> bodies) {
        return faults(operation -> !operation.isPublic() && !open.contains(operation.id()), operation -> {
            String body = bodies.get(operation.id());
            if (body != null) {
                return refusal(known().send(operation, token, body), 403, 404);
            }
            Response answer = known().send(operation, token);
            return operation.takesJson() ? refusal(answer, 403, 404, 400, 422) : refusal(answer, 403, 404);
        });
    }

    /** Every POST says that it takes an Idempotency-Key. */
    public List<String> postsWithoutKey() {
        return document.operations().stream()
                .filter(operation -> operation.method().equals("POST"))
                .filter(operation -> !operation.headers().contains("idempotency-key"))
                .map(operation -> operation + ": has no Idempotency-Key")
                .toList();
    }

    List<String> faults(Predicate<Operation> which, Call call) {
        return document.operations().stream()
                .filter(which)
                .flatMap(operation -> call.faultsOf(operation).stream().map(fault -> operation + ": " + fault))
                .toList();
    }

    static List<String> refusal(Response answer, int... statuses) {
        List<String> faults = new ArrayList<>();
        if (Arrays.stream(statuses).noneMatch(status -> status == answer.statusCode())) {
            faults.add("answers %d, expected %s".formatted(answer.statusCode(), Arrays.toString(statuses)));
        }
        if (answer.statusCode() >= 400) {
            faults.addAll(ProblemAssert.faults(answer));
        }
        return faults;
    }

    private static List<String> unless(boolean good, Response answer) {
        return good ? List.of() : List.of("answers " + answer.statusCode());
    }

    /** One call and what was wrong with its answer. */
    interface Call {
        List<String> faultsOf(Operation operation);
    }
}
