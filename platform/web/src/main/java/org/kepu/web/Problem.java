package org.kepu.web;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Why a request is refused (拒绝原因). A feature's problems are a sealed interface extending this one, its members records
 * marked with {@link ProblemType}.
 *
 * <p>Status and words live in {@code kepu/problems.yaml} under the type, the words in Chinese and English, with
 * {@code {name}} placeholders that {@link #parameters()} fills.
 */
public interface Problem {

    /** The stable name, {@code urn:kepu:problem:<feature>-<what>}. */
    default String type() {
        return DeclaredProblem.of(getClass()).type();
    }

    /**
     * Values for the placeholders of the text, by default the record's components: numbers, times, codes, or
     * {@link org.kepu.contracts.Text} where the two languages differ; never what a person typed.
     */
    default Map<String, Object> parameters() {
        return DeclaredProblem.of(getClass()).components(this);
    }

    /** The request field at fault, or null where no single field is. */
    default @Nullable String field() {
        return DeclaredProblem.of(getClass()).field();
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
