package org.kepu.web;

import java.util.OptionalLong;

/**
 * Something the service needs is away (503); what was accepted before stays.
 *
 * @param seconds after which trying again makes sense
 */
@ProblemType("urn:kepu:problem:unavailable")
public record Unavailable(long seconds) implements Problem {
    @Override
    public OptionalLong retryAfterSeconds() {
        return OptionalLong.of(seconds);
    }
}
