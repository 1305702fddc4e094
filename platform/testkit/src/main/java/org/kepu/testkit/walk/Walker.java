package org.kepu.testkit.walk;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.kepu.testkit.Tokens;

/**
 * Sends every operation a call it must refuse, in Chinese and in English, and tells which did not: each fault is
 * {@code <method> <path>: <what>}.
 *
 * @param document the operations
 * @param baseUri where the service listens
 * @param samples what to call it with
 */
public record Walker(ApiDocument document, String baseUri, Samples samples) {

    private static final List<String> METHODS = List.of("DELETE", "PATCH", "PUT", "POST", "GET");
    private static final List<String> LANGUAGES = List.of("zh-CN", "en");

    /** Without a token: 401, unless the operation is public. */
    public List<String> withoutToken() {
        return faults(operation -> true, (operation, caller) -> {
            Response answer = caller.send(operation, null);
            if (operation.isPublic()) {
                return answer.statusCode() == 401 ? List.of("answers 401") : List.of();
            }
            return caller.refusal(answer, 401);
        });
    }

    /** With a token that was good an hour ago: 401. */
    public List<String> withExpiredToken() {
        String expired = Tokens.of("walker").expired().sign();
        return faults(
                operation -> !operation.isPublic(),
                (operation, caller) -> caller.refusal(caller.send(operation, expired), 401));
    }

    /** With a method the path does not have: 405. */
    public List<String> withWrongMethod(String token) {
        Map<String, Set<String>> methods = document.methodsByPath();
        return faults(
                operation -> true,
                (operation, caller) -> METHODS.stream()
                        .filter(method -> !methods.getOrDefault(operation.path(), Set.of())
                                .contains(method))
                        .findFirst()
                        .map(method -> caller.begin(operation, token).request(method, operation.path()))
                        .map(answer -> caller.refusal(answer, 405))
                        .orElse(List.of()));
    }

    /** With a body that is no JSON by its own account: 415. */
    public List<String> withUnsupportedType(String token) {
        return faults(
                Operation::takesJson,
                (operation, caller) -> caller.refusal(
                        caller.begin(operation, token)
                                .contentType(ContentType.TEXT)
                                .body("{}")
                                .request(operation.method(), operation.path()),
                        415));
    }

    /** With a body that breaks off: 400. */
    public List<String> withUnreadableBody(String token) {
        return faults(
                Operation::takesJson,
                (operation, caller) -> caller.refusal(caller.send(operation, token, "{\"a\": "), 400));
    }

    /** With a body one byte larger than the operation allows: 413. */
    public List<String> withTooLargeBody(String token) {
        return faults(Operation::takesJson, (operation, caller) -> {
            String frame = "{\"padding\": \"\"}";
            String padding = "x".repeat(operation.bodyLimit() - frame.length() + 1);
            return caller.refusal(caller.send(operation, token, frame.replace("\"\"", "\"" + padding + "\"")), 413);
        });
    }

    /**
     * For a thing nobody has made: 404, or 403, where the operation reads.
     *
     * @param noThings ids of operations whose path names no thing that could be unknown
     */
    public List<String> withUnknownThing(String token, Set<String> noThings) {
        return faults(
                operation -> operation.readsAThing() && !noThings.contains(operation.id()),
                (operation, caller) -> caller.refusal(caller.ofNothing().send(operation, token), 404, 403));
    }

    /**
     * The sample things, each read by whom it is for: 200, so that no other check refuses what is not there. Streams are
     * left out: they go on until the token ends.
     *
     * @param excepted ids of operations that have none
     */
    public List<String> withSampleThings(String token, Set<String> excepted) {
        return faults(
                operation -> operation.readsAThing() && !operation.streams() && !excepted.contains(operation.id()),
                (operation, caller) -> {
                    Response answer = caller.send(operation, samples.token(operation, token));
                    return answer.statusCode() == 200
                            ? List.of()
                            : List.of("answers %d to its sample".formatted(answer.statusCode()));
                });
    }

    /**
     * By staff of another county: 403 or 404.
     *
     * @param token the stranger's
     * @param open ids of operations that anybody signed in may call
     */
    public List<String> byStaffOfAnotherCounty(String token, Set<String> open) {
        return faults(
                operation -> !operation.isPublic() && !open.contains(operation.id()),
                (operation, caller) -> caller.refusal(caller.send(operation, token), 403, 404));
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
                .flatMap(operation -> faults(operation, call))
                .distinct()
                .toList();
    }

    /** The same for calls that change something, and can be made once only. */
    List<String> faultsInOneLanguage(Predicate<Operation> which, Call call) {
        Caller caller = new Caller(baseUri, samples, LANGUAGES.getFirst());
        return document.operations().stream()
                .filter(which)
                .flatMap(operation -> call.faultsOf(operation, caller).stream().map(fault -> operation + ": " + fault))
                .toList();
    }

    private Stream<String> faults(Operation operation, Call call) {
        return LANGUAGES.stream()
                .flatMap(language -> call.faultsOf(operation, new Caller(baseUri, samples, language)).stream())
                .map(fault -> operation + ": " + fault);
    }

    /** One call and what was wrong with its answer. */
    interface Call {
        List<String> faultsOf(Operation operation, Caller caller);
    }
}
