package org.kepu.events.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is announced of a session.
 *
 * @param place code of the place register
 * @param spot where at that place, in the organiser's words: a hall, a square; public
 * @param capacity how many may come, or null for no limit
 * @param wanted volunteers by role, each role once
 */
public record Announcement(
        UUID id,
        UUID activityId,
        String place,
        String spot,
        TimeWindow window,
        @Nullable Integer capacity,
        List<Wanted> wanted) {

    public Announcement {
        wanted = List.copyOf(wanted);
        if (wanted.stream().map(Wanted::role).distinct().count() != wanted.size()) {
            throw new IllegalArgumentException("wanted must name each role once");
        }
        if (capacity != null && capacity < 1) {
            throw new IllegalArgumentException("capacity must be positive, was " + capacity);
        }
    }

    Announcement at(String otherPlace, String otherSpot, TimeWindow otherWindow) {
        return new Announcement(id, activityId, otherPlace, otherSpot, otherWindow, capacity, wanted);
    }
}
