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
 * @param announcedBy account that announced it
 * @param request the resident's request it answers, where it was made for one
 */
public record Announcement(
        UUID id,
        UUID activityId,
        String place,
        String spot,
        TimeWindow window,
        @Nullable Integer capacity,
        List<Wanted> wanted,
        String announcedBy,
        @Nullable UUID request) {

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
        return new Announcement(
                id, activityId, otherPlace, otherSpot, otherWindow, capacity, wanted, announcedBy, request);
    }

    Announcement with(String otherSpot, @Nullable Integer otherCapacity, List<Wanted> otherWanted) {
        return new Announcement(
                id, activityId, place, otherSpot, window, otherCapacity, otherWanted, announcedBy, request);
    }
}
