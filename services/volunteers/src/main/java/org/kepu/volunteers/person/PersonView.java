package org.kepu.volunteers.person;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person as he sees himself, and as those see him who hold the narrow right. */
public record PersonView(
        String id,
        long version,
        String status,
        @Nullable String reason,
        String number,
        String name,
        @Nullable String phone,
        String ageBand,
        boolean hasGuardian,
        String place,
        String kind,
        List<String> skills,
        List<String> languages,
        OffsetDateTime registeredAt,
        OffsetDateTime consentAt,
        @Nullable String notice) {

    static PersonView of(Person.Known person) {
        Profile profile = person.profile();
        return new PersonView(
                person.id().toString(),
                person.version(),
                PersonStatus.of(person).code(),
                person.standing().reason(),
                person.file().number(),
                profile.name(),
                profile.phone(),
                profile.ageBand().code(),
                profile.guardian() != null,
                profile.place(),
                profile.kind(),
                profile.skills(),
                profile.languages(),
                person.file().registeredAt(),
                person.file().consentAt(),
                person.file().notice());
    }

    /** Without what is personal. */
    @Override
    public String toString() {
        return "PersonView[" + id + "]";
    }
}
