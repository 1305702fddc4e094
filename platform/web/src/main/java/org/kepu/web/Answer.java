package org.kepu.web;

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
}
