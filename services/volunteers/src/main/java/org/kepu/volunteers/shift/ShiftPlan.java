package org.kepu.volunteers.shift;

import java.util.List;
import java.util.UUID;

/**
 * What is wanted of volunteers in one role at one session.
 *
 * @param id stays the same for session and role
 * @param role a code of {@code shift-role}
 * @param kind a code of {@code activity-kind}
 * @param place place code
 * @param campaigns campaigns it counts for, the ones around them included
 * @param tags of the session, {@code <vocabulary>:<code>}
 * @param rules when presence is taken and what of it counts
 * @param organisers references of those who run the session: nobody approves hours of an event he alone created (R4)
 * @param capacity how many are wanted
 */
public record ShiftPlan(
        UUID id,
        UUID sessionId,
        String role,
        UUID activityId,
        String kind,
        String title,
        String place,
        List<String> campaigns,
        List<String> tags,
        PresenceRules rules,
        List<String> organisers,
        int capacity) {

    public ShiftPlan {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
        organisers = List.copyOf(organisers);
        if (capacity < 0) {
            throw new IllegalArgumentException("capacity must not be negative, was " + capacity);
        }
    }

    /** Whether another plan takes place at another time or place: those signed up are then told. */
    public boolean isMovedBy(ShiftPlan other) {
        return !place.equals(other.place)
                || !rules.startsAt().isEqual(other.rules.startsAt())
                || !rules.endsAt().isEqual(other.rules.endsAt());
    }

    /** The tags of a fact about this shift. */
    public List<String> factTags() {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("activity-kind:" + kind, "shift-role:" + role), tags.stream())
                .distinct()
                .limit(24)
                .toList();
    }
}
