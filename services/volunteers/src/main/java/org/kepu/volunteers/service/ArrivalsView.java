package org.kepu.volunteers.service;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Who has come to a session so far (到场情况).
 *
 * @param expected volunteers signed up
 * @param in those who checked in
 * @param out those of them who checked out again
 * @param latest the ten sides recorded last, the newest first
 */
public record ArrivalsView(UUID session, int expected, int in, int out, List<Arrival> latest) {

    public ArrivalsView {
        latest = List.copyOf(latest);
    }

    /**
     * Somebody who came or left.
     *
     * @param name masked for a minor, as on the roll
     * @param side {@code in} or {@code out}
     * @param at when it happened, city time
     */
    public record Arrival(UUID person, String name, String role, String side, OffsetDateTime at, String evidence) {

        /** Without the name. */
        @Override
        public String toString() {
            return "Arrival[" + person + "]";
        }
    }
}
