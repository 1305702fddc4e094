package org.kepu.web;

import java.util.List;
import java.util.Map;

/**
 * A request that can be read but is wrong, with every field at fault (422).
 *
 * @param errors at least one
 */
@ProblemType("urn:kepu:problem:invalid")
public record InvalidRequest(List<FieldError> errors) implements Problem {
    public InvalidRequest {
        if (errors.isEmpty()) {
            throw new IllegalArgumentException("errors must not be empty");
        }
        errors = List.copyOf(errors);
    }

    /** The refusal of a request with one wrong field. */
    public static Refused of(FieldError error) {
        return new Refused(new InvalidRequest(List.of(error)));
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("count", errors.size());
    }
}
