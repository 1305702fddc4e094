package org.kepu.venues.organisation;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;

/** What the register of organisations tells the world: each entry as it stands. */
final class OrganisationEvents {

    private static final EventType STATE = EventType.state("venues", "organisation");

    private OrganisationEvents() {}

    /** The whole entry as others may know it. */
    record State(
            UUID id,
            String kind,
            String name,
            String place,
            @Nullable UUID parent,
            String status,
            List<Organisation.FormerName> formerNames) {}

    static List<OutgoingEvent> of(Organisation organisation, OffsetDateTime now) {
        Organisation.Entry entry = organisation.entry();
        State state = new State(
                entry.id(),
                entry.kind(),
                entry.name(),
                entry.place(),
                entry.parent(),
                OrganisationStatus.of(organisation).code(),
                entry.formerNames());
        return List.of(
                OutgoingEvent.of(STATE, entry.id().toString(), organisation.version(), now, entry.place(), state));
    }
}
