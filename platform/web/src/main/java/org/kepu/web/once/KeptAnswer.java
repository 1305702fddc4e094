package org.kepu.web.once;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Answer;
import org.kepu.web.Versions;

/**
 * An answer as it goes out and as it is kept.
 *
 * @param status HTTP status
 * @param headers {@code Location} and {@code ETag} where there are any
 * @param body JSON, null where there is none
 */
public record KeptAnswer(
        int status, Map<String, String> headers, @Nullable String body) {

    /** Says on a repeated answer that nothing was done again. */
    public static final String REPEATED = "Idempotent-Replayed";

    public KeptAnswer {
        headers = Map.copyOf(headers);
    }

    /** The answer of a command, written once so that every repetition is the same to the letter. */
    public static KeptAnswer of(Answer answer, ObjectMapper mapper) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (answer.location() != null) {
            headers.put(HttpHeaders.LOCATION, answer.location().toString());
        }
        if (answer.version() != null) {
            headers.put(HttpHeaders.ETAG, Versions.tag(answer.version()));
        }
        try {
            String body = answer.body() == null ? null : mapper.writeValueAsString(answer.body());
            return new KeptAnswer(answer.status(), headers, body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the answer cannot be written as JSON", e);
        }
    }

    /** The HTTP response. */
    public Response toResponse(boolean repeated) {
        Response.ResponseBuilder response = Response.status(status);
        headers.forEach(response::header);
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        if (repeated) {
            response.header(REPEATED, "true");
        }
        return response.build();
    }
}
