package org.kepu.content.push;

import java.util.List;

/**
 * Whom a push is for (推送对象): subscribers at these places and below who belong to one of these groups. No groups mean
 * everybody there; nobody is chosen by a profile (C3).
 *
 * @param places place codes
 * @param groups codes of {@code key-group}
 */
public record Audience(List<String> places, List<String> groups) {

    /** The one channel there is so far, a code of {@code channel}. */
    public static final String CHANNEL = "in-app";

    public Audience {
        places = List.copyOf(places);
        groups = List.copyOf(groups);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("places must not be empty");
        }
    }
}
