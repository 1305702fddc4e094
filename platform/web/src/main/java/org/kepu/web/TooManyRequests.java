package org.kepu.web;

import java.util.OptionalLong;

/**
 * More requests than a session or address may make (429).
 *
 * @param seconds until the next one is let through
 */
@ProblemType("urn:kepu:problem:too-many-requests")
public record TooManyRequests(long seconds) implements Problem {
    @Override
    public OptionalLong retryAfterSeconds() {
        return OptionalLong.of(seconds);
    }
}
