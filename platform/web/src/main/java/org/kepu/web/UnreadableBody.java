package org.kepu.web;

import java.util.List;
import java.util.Map;

/**
 * A body that is no JSON (400).
 *
 * @param line where reading stopped, from 1; 0 where the body is empty
 * @param column where reading stopped, from 1
 */
@ProblemType("urn:kepu:problem:unreadable")
public record UnreadableBody(int line, int column) implements Problem {

    /** No body where one is needed. */
    public static final UnreadableBody EMPTY = new UnreadableBody(0, 0);

    @Override
    public List<FieldError> errors() {
        FieldError error = line == 0
                ? new FieldError("body", "body-missing")
                : new FieldError("body", "not-json", Map.of("line", line, "column", column));
        return List.of(error);
    }
}
