package org.kepu.venues.organisation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as shown.
 *
 * @param formerNames names it no longer has, oldest first
 * @param demonstration invented for a demonstration
 */
public record OrganisationView(
        UUID id,
        long version,
        String status,
        String kind,
        String name,
        String place,
        @Nullable UUID parent,
        List<Organisation.FormerName> formerNames,
        boolean demonstration) {

    static OrganisationView of(Organisation organisation) {
        Organisation.Entry entry = organisation.entry();
        return new OrganisationView(
                entry.id(),
                organisation.version(),
                OrganisationStatus.of(organisation).code(),
                entry.kind(),
                entry.name(),
                entry.place(),
                entry.parent(),
                entry.formerNames(),
                entry.demonstration());
    }
}
