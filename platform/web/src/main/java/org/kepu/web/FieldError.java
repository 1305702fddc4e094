package org.kepu.web;

import java.util.Map;

/**
 * One field of a request that is wrong.
 *
 * @param field path in the request body ({@code address.line}, {@code sessions[2].start}) or name of the parameter
 * @param code stable name of what is wrong; its words are the problem {@code urn:kepu:problem:field-<code>}
 * @param parameters values for the placeholders of the words, such as limits; never what a person typed
 */
public record FieldError(String field, String code, Map<String, Object> parameters) {

    public FieldError {
        parameters = Map.copyOf(parameters);
    }

    public FieldError(String field, String code) {
        this(field, code, Map.of());
    }

    /** The entry of the catalogue that holds the words. */
    public String type() {
        return "urn:kepu:problem:field-" + code;
    }
}
