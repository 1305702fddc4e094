package org.kepu.volunteers.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.fact.Fact;
import org.kepu.volunteers.shift.PresenceRules;

/**
 * Who serves where: what one read tells about a person at a session before a presence is recorded.
 *
 * @param person the volunteer
 * @param post the shift, or null where the person has not signed up for the session
 * @param in the mark that fixed the way in, or null while there is none
 */
record Serving(
        Volunteer person, @Nullable Post post, @Nullable Mark in) {

    /** The shift, where it is known that there is one. */
    Post requirePost() {
        return Objects.requireNonNull(post, "somebody who served had signed up");
    }

    /**
     * The volunteer, as far as presence needs him.
     *
     * @param account null where he has none
     * @param ref stands for him in events
     * @param active whether he may serve: verified or resting
     */
    record Volunteer(UUID id, @Nullable String account, String ref, boolean active) {}

    /**
     * The shift he signed up for.
     *
     * @param day the city's day on which it starts: what happens on it counts on that day
     * @param called whether it takes place
     * @param organisers references of those who run the session
     */
    record Post(
            UUID signUp,
            UUID shift,
            UUID session,
            String role,
            String place,
            String kind,
            List<String> campaigns,
            List<String> tags,
            PresenceRules rules,
            LocalDate day,
            boolean called,
            List<String> organisers) {

        /** A fact about this shift and one volunteer, with its amounts still to be given. */
        Fact fact(String factKind, Volunteer person) {
            return Fact.counting(factKind, day, place, campaigns, tags).of(person.ref());
        }
    }
}
