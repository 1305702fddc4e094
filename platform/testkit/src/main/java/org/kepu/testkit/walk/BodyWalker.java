package org.kepu.testkit.walk;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The part of a walk that needs valid bodies.
 *
 * @param walker the walk it belongs to
 * @param bodies a valid body by operation id
 */
public record BodyWalker(Walker walker, Map<String, String> bodies) {

    public BodyWalker {
        bodies = Map.copyOf(bodies);
    }

    private Caller caller() {
        return walker.known();
    }

    /** With 10,000 characters, a control character or a date of 1900 in each text in turn: 422 or 400. */
    public List<String> withWrongValues(String token) {
        return walker.faults(
                operation -> bodies.containsKey(operation.id()),
                operation -> WrongValues.of(body(operation)).stream()
                        .flatMap(wrong ->
                                Walker.refusal(caller().send(operation, token, wrong.json()), 422, 400).stream()
                                        .map(fault -> wrong.what() + ": " + fault))
                        .toList());
    }

    /** Repeated with its key, a request gets its first answer; another body under that key is refused: 422. */
    public List<String> withRepeatedKey(String token) {
        return walker.faults(
                operation -> operation.method().equals("POST") && bodies.containsKey(operation.id()),
                operation -> repeated(operation, token));
    }

    private List<String> repeated(Operation operation, String token) {
        UUID key = UUID.randomUUID();
        Response first = send(operation, token, key, body(operation));
        if (first.statusCode() >= 300) {
            return List.of("the sample body is refused with %d %s".formatted(first.statusCode(), first.asString()));
        }
        Response again = send(operation, token, key, body(operation));
        if (again.statusCode() != first.statusCode() || !again.asString().equals(first.asString())) {
            return List.of("a repetition got another answer: %d %s".formatted(again.statusCode(), again.asString()));
        }
        return Walker.refusal(send(operation, token, key, WrongValues.changed(body(operation))), 422);
    }

    private Response send(Operation operation, String token, UUID key, String body) {
        return caller().begin(operation, token, key)
                .contentType("application/json")
                .body(body)
                .request(operation.method(), operation.path());
    }

    private String body(Operation operation) {
        return bodies.getOrDefault(operation.id(), "{}");
    }
}
