package org.kepu.web;

import java.util.Map;

/**
 * A body longer than the endpoint takes (413).
 *
 * @param limit most bytes
 */
public record TooLarge(long limit) implements Problem {

    @Override
    public String type() {
        return "urn:kepu:problem:too-large";
    }

    @Override
    public int status() {
        return 413;
    }

    @Override
    public Map<String, Object> parameters() {
        return Map.of("limit", limit);
    }
}
