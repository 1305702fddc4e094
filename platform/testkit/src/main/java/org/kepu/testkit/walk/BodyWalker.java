package org.kepu.testkit.walk;

import io.restassured.response.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of a walk that needs right bodies.
 *
 * @param walker the walk it belongs to
 * @param token of the service's own staff
 * @param allowances what it does not ask of some operations
 */
public record BodyWalker(Walker walker, String token, Allowances allowances) {

    private static final String REUSED = "urn:kepu:problem:idempotency-key-reused";

    /** With 10,000 characters, a control character or a date of 1900 in each text in turn: 422 or 400. */
    public List<String> withWrongValues() {
        return walker.faults(walker.samples()::hasBody, (operation, caller) -> {
            String version = version(operation, caller);
            return WrongValues.of(caller.samples().body(operation)).stream()
                    .filter(wrong -> !allowances.anyValue().contains(operation.id() + " " + wrong.field()))
                    .flatMap(wrong -> {
                        Response answer = send(caller, operation, UUID.randomUUID(), version, wrong.json());
                        return caller.refusal(answer, statuses(operation)).stream()
                                .map(fault -> wrong.what() + ": " + fault);
                    })
                    .toList();
        });
    }

    private int[] statuses(Operation operation) {
        return allowances.outOfState().contains(operation.id()) ? new int[] {422, 400, 409} : new int[] {422, 400};
    }

    /** A change that does not say which version it saw: 428. */
    public List<String> withoutVersion() {
        return walker.faults(
                Operation::asksForVersion,
                (operation, caller) -> caller.refusal(
                        send(
                                caller,
                                operation,
                                UUID.randomUUID(),
                                null,
                                caller.samples().body(operation)),
                        428));
    }

    /** A change of a version that is not the present one: 412. */
    public List<String> withStaleVersion() {
        return walker.faults(
                Operation::asksForVersion,
                (operation, caller) -> caller.refusal(
                        send(
                                caller,
                                operation,
                                UUID.randomUUID(),
                                "\"999\"",
                                caller.samples().body(operation)),
                        412));
    }

    /**
     * A right body, with rare Han (𠮷) and emoji in its free text, passes. Repeated with its key it gets its first answer;
     * another body under that key is refused: 422.
     */
    public List<String> withRightBodies() {
        Predicate<Operation> right = operation ->
                walker.samples().hasBody(operation) && !allowances.outOfState().contains(operation.id());
        return walker.faultsInOneLanguage(right, this::right);
    }

    private List<String> right(Operation operation, Caller caller) {
        String body = OtherBody.rare(caller.samples().body(operation));
        String version = version(operation, caller);
        UUID key = UUID.randomUUID();
        Response first = send(caller, operation, key, version, body);
        if (first.statusCode() >= 300) {
            return List.of("the sample body is refused with %d %s".formatted(first.statusCode(), first.asString()));
        }
        if (!operation.method().equals("POST")) {
            return List.of();
        }
        Response again = send(caller, operation, key, version, body);
        if (again.statusCode() != first.statusCode() || !again.asString().equals(first.asString())) {
            return List.of("a repetition got another answer: %d %s".formatted(again.statusCode(), again.asString()));
        }
        if (allowances.knownByNonce().contains(operation.id())) {
            return List.of();
        }
        String changed = allowances.others().getOrDefault(operation.id(), OtherBody.of(body));
        Response other = send(caller, operation, key, version, changed);
        return other.asString().contains(REUSED)
                ? caller.refusal(other, 422)
                : List.of("another body under its key got %d %s".formatted(other.statusCode(), other.asString()));
    }

    /** The version of the thing an operation changes, as its own reading tells it. */
    private String version(Operation operation, Caller caller) {
        return Optional.of(operation)
                .filter(Operation::asksForVersion)
                .flatMap(walker.document()::thingOf)
                .map(thing -> caller.send(thing, caller.samples().token(operation, token))
                        .header("ETag"))
                .orElse("\"1\"");
    }

    private Response send(Caller caller, Operation operation, UUID key, @Nullable String version, String body) {
        return caller.send(
                operation, caller.begin(operation, caller.samples().token(operation, token), key, version), body);
    }
}
