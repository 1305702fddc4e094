package org.kepu.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused (拒绝原因). A feature's problems are a sealed interface extending this one, its members records.
 *
 * <p>The words live in {@code kepu/problems.yaml} under the same type, in Chinese and English, with {@code {name}}
 * placeholders that {@link #parameters()} fills.
 */
public interface Problem {

    /** The stable name, {@code urn:kepu:problem:<feature>-<what>}. */
    String type();

    /** The HTTP status, 400 to 599. */
    int status();

    /** Values for the placeholders of the text: numbers, times, codes; never what a person typed. */
    default Map<String, Object> parameters() {
        return Map.of();
    }

    /** The request field at fault, or null where no single field is. */
    default @Nullable String field() {
        return null;
    }

    /** Every field at fault, each with a sentence of its own; empty where {@link #field()} says enough. */
    default List<FieldError> errors() {
        return List.of();
    }

    /** Seconds after which trying again makes sense, sent as {@code Retry-After}. */
    default OptionalLong retryAfterSeconds() {
        return OptionalLong.empty();
    }
}
