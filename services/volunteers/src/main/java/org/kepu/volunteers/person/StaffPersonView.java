package org.kepu.volunteers.person;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as staff with a right at the place see one: nothing personal. */
public record StaffPersonView(
        String id,
        long version,
        String status,
        OffsetDateTime since,
        @Nullable String reason,
        boolean hasAccount,
        String ageBand,
        boolean hasGuardian,
        String place,
        String kind,
        List<String> skills,
        List<String> languages,
        OffsetDateTime registeredAt) {

    static StaffPersonView of(Person.Known person) {
        Profile profile = person.profile();
        return new StaffPersonView(
                person.id().toString(),
                person.version(),
                PersonStatus.of(person).code(),
                person.standing().since(),
                person.standing().reason(),
                person.file().account() != null,
                profile.ageBand().code(),
                profile.guardian() != null,
                profile.place(),
                profile.kind(),
                profile.skills(),
                profile.languages(),
                person.file().registeredAt());
    }
}
