package org.kepu.web.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.base.PlainText;
import org.kepu.web.FieldError;
import org.kepu.web.InvalidRequest;
import org.kepu.web.Problem;
import org.kepu.web.RequestProblem;
import org.kepu.web.UnreadableBody;

/** Says what is wrong with a body, by position or field, and never repeats what was in it. */
public final class JsonFaults {

    private static final int LONGEST_NAME = 64;
    // Knows the name of a choice in JSON, annotations included.
    private static final ObjectMapper NAMES = new ObjectMapper();

    private JsonFaults() {}

    /** 400 with the position where the body is no JSON, 422 with the field where it is not what the contract says. */
    public static Problem problemOf(JsonProcessingException fault) {
        if (fault instanceof InvalidDefinitionException) {
            return RequestProblem.INTERNAL;
        }
        if (fault instanceof JsonMappingException mapping && isAboutContent(mapping)) {
            return new InvalidRequest(List.of(errorOf(mapping)));
        }
        JsonLocation at = fault.getLocation();
        return at == null || at.getLineNr() < 1
                ? RequestProblem.UNREADABLE
                : new UnreadableBody(at.getLineNr(), Math.max(1, at.getColumnNr()));
    }

    private static boolean isAboutContent(JsonMappingException fault) {
        boolean syntax = fault.getCause() instanceof JsonProcessingException cause
                && !(cause instanceof JsonMappingException)
                && !(cause instanceof InputCoercionException);
        return !syntax;
    }

    private static FieldError errorOf(JsonMappingException fault) {
        String field = pathOf(fault.getPath());
        if (fault instanceof UnrecognizedPropertyException) {
            return new FieldError(field, "unknown-field");
        }
        if (fault.getCause() instanceof InputCoercionException) {
            return new FieldError(field, "number-too-large");
        }
        if (fault instanceof InvalidTypeIdException) {
            return new FieldError(field, "unknown-code");
        }
        Class<?> wanted = fault instanceof MismatchedInputException mismatch ? mismatch.getTargetType() : null;
        return wanted == null ? new FieldError(field, "wrong-type") : errorOf(field, wanted);
    }

    private static FieldError errorOf(String field, Class<?> wanted) {
        if (wanted.isEnum()) {
            String choices = Arrays.stream(wanted.getEnumConstants())
                    .map(choice -> NAMES.valueToTree(choice).asText())
                    .collect(Collectors.joining(", "));
            return new FieldError(field, "not-a-choice", Map.of("choices", choices));
        }
        return new FieldError(field, codeOf(wanted));
    }

    private static String codeOf(Class<?> wanted) {
        if (wanted == LocalDate.class) {
            return "not-a-day";
        }
        if (wanted == OffsetDateTime.class) {
            return "not-a-moment";
        }
        if (wanted == UUID.class) {
            return "uuid";
        }
        if (wanted == String.class) {
            return "not-text";
        }
        if (wanted == Boolean.class || wanted == boolean.class) {
            return "not-true-or-false";
        }
        boolean number = Number.class.isAssignableFrom(wanted) || wanted.isPrimitive();
        return number ? "not-a-number" : "wrong-type";
    }

    private static String pathOf(@Nullable List<JsonMappingException.Reference> path) {
        if (path == null || path.isEmpty()) {
            return "body";
        }
        StringBuilder text = new StringBuilder();
        for (JsonMappingException.Reference step : path) {
            if (step.getFieldName() == null) {
                text.append('[').append(step.getIndex()).append(']');
            } else {
                text.append(text.isEmpty() ? "" : ".").append(name(step.getFieldName()));
            }
        }
        return text.toString();
    }

    /** A field's name may be the caller's invention: cut, and without characters that could fool a reader. */
    private static String name(String name) {
        String cut = PlainText.length(name) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME))
                : name;
        return PlainText.hasForbiddenCharacter(cut, false) ? "?" : cut;
    }
}
