package org.kepu.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What a command answers: a status, a body, and where the thing now stands.
 *
 * @param status 200 to 299
 * @param location address of what was created or accepted
 * @param version version of the aggregate, sent as {@code ETag}
 * @param body written as JSON; null for no body
 */
public record Answer(
        int status,
        @Nullable URI location,
        @Nullable Long version,
        @Nullable Object body) {

    public Answer {
        if (status < 200 || status > 299) {
            throw new IllegalArgumentException("status must be 2xx, was " + status);
        }
    }

    /** 201: something new at {@code location}, in its first version. */
    public static Answer created(URI location, Object body, long version) {
        return new Answer(201, location, version, body);
    }

    /** 200: the thing as it is now. */
    public static Answer ok(Object body, long version) {
        return new Answer(200, null, version, body);
    }

    /** 200: an answer that is not a versioned thing. */
    public static Answer ok(Object body) {
        return new Answer(200, null, null, body);
    }

    /** 202: work goes on; {@code location} tells how far it is. */
    public static Answer accepted(URI location, Object body) {
        return new Answer(202, location, null, body);
    }

    /** 204: done, nothing to say. */
    public static Answer none() {
        return new Answer(204, null, null, null);
    }

    /** The HTTP response, for endpoints that do not go through {@link Once}. */
    public Response toResponse() {
        Response.ResponseBuilder response = Response.status(status);
        if (location != null) {
            response.header(HttpHeaders.LOCATION, location.toString());
        }
        if (version != null) {
            response.header(HttpHeaders.ETAG, Versions.tag(version));
        }
        if (body != null) {
            response.type(MediaType.APPLICATION_JSON_TYPE).entity(body);
        }
        return response.build();
    }
}
