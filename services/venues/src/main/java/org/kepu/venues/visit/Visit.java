package org.kepu.venues.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Visitors counted at once (参观记录): what was counted, and what it comes to after corrections.
 *
 * @param opening the opening they came to; null on an ordinary day
 * @param booking the booking whose code was shown
 * @param day the city's day they came
 * @param group primary group as it stands
 * @param heads as they stand
 * @param personRef of who booked, where the booking was made with an account
 * @param event the event that told of it
 */
public record Visit(
        UUID id,
        UUID venue,
        @Nullable UUID opening,
        @Nullable UUID booking,
        Counting counting,
        LocalDate day,
        String place,
        List<UUID> campaigns,
        List<String> tags,
        String group,
        int heads,
        @Nullable String personRef,
        UUID event,
        long version) {

    public Visit {
        campaigns = List.copyOf(campaigns);
        tags = List.copyOf(tags);
        if (heads < 0) {
            throw new IllegalArgumentException("heads must not be negative, was " + heads);
        }
    }

    /** A signed difference in one group. */
    record Difference(String group, int heads) {}

    /** The same, found to have been so many heads of this group. */
    Visit corrected(String rightGroup, int rightHeads) {
        return new Visit(
                id,
                venue,
                opening,
                booking,
                counting,
                day,
                place,
                campaigns,
                tags,
                rightGroup,
                rightHeads,
                personRef,
                event,
                version + 1);
    }

    /** What lies between this and what is right, group by group; empty where nothing does. */
    List<Difference> differencesTo(Visit right) {
        if (group.equals(right.group)) {
            return heads == right.heads ? List.of() : List.of(new Difference(group, right.heads - heads));
        }
        return List.of(new Difference(group, -heads), new Difference(right.group, right.heads)).stream()
                .filter(difference -> difference.heads() != 0)
                .toList();
    }
}
