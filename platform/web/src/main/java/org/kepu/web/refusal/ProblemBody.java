package org.kepu.web.refusal;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A refusal as the caller reads it (RFC 9457).
 *
 * @param type stable name, {@code urn:kepu:problem:…}
 * @param title what it is, in the caller's language
 * @param status HTTP status
 * @param detail what is wrong and what to do about it, in the caller's language
 * @param errors the fields at fault
 * @param traceId what to tell an administrator; absent where nothing is traced
 */
@Schema(name = "Problem")
@JsonPropertyOrder({"type", "title", "status", "detail", "errors", "traceId"})
public record ProblemBody(
        @Schema(required = true) String type,
        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail,
        @Schema(required = true) List<FieldMessage> errors,
        @Nullable String traceId) {

    public ProblemBody {
        errors = List.copyOf(errors);
    }

    /**
     * One field at fault.
     *
     * @param field its path in the body, or the parameter's name
     * @param code stable name of what is wrong
     * @param message what is wrong and what to do, in the caller's language
     */
    @Schema(name = "ProblemError")
    public record FieldMessage(
            @Schema(required = true) String field,
            @Schema(required = true) String code,
            @Schema(required = true) String message) {}
}
