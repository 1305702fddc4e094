package org.kepu.web;

import java.util.Map;
import java.util.OptionalLong;

/**
 * More requests than a session or address may make (429).
 *
 * @param seconds until the next one is let through
 */
public record TooManyRequests(long seconds) implements Problem {

    @Override
    public String type() {
        return "urn:kepu:problem:too-many-requests";
    }

    @Override
    public int status() {
        return 429;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("seconds", seconds);
    }

    @Override
    public OptionalLong retryAfterSeconds() {
        return OptionalLong.of(seconds);
    }
}
