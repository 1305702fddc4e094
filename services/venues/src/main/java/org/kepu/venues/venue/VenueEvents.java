package org.kepu.venues.venue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Holding;

/** What venues tell the world: the state others need, and facts that carry the whole interval. */
final class VenueEvents {

    private static final EventType STATE = EventType.state("venues", "venue");
    private static final EventType REGISTERED = EventType.fact("venues", "venue", "registered");
    private static final EventType UPDATED = EventType.fact("venues", "venue", "updated");
    private static final EventType SUSPENDED = EventType.fact("venues", "venue", "suspended");
    private static final EventType CLOSED = EventType.fact("venues", "venue", "closed");

    private VenueEvents() {}

    /** The venue as others may know it. */
    record State(
            UUID id,
            String kind,
            String name,
            UUID organisation,
            String place,
            String status,
            List<String> tags,
            List<String> groups,
            List<VenueFile.Badge> recognitions) {}

    /** It entered the register or counts differently now. */
    record Registered(String kind, UUID organisation, String place, List<String> tags, Holding holding) {}

    /** It is not open for the time being. */
    record Suspended(String reason, @Nullable LocalDate until, Holding holding) {}

    /** It closed for good. */
    record Closed(String reason, Holding holding) {}

    static List<OutgoingEvent> registered(Venue.Listed venue, OffsetDateTime now) {
        return List.of(event(REGISTERED, venue, now, registered(venue)), state(venue, now));
    }

    /** The new state, and a fact where it counts differently. */
    static List<OutgoingEvent> changed(VenueProfile before, Venue.InRegister after, OffsetDateTime now) {
        return before.countsUnlike(after.file().profile())
                ? List.of(event(UPDATED, after, now, registered(after)), state(after, now))
                : List.of(state(after, now));
    }

    static List<OutgoingEvent> suspended(Venue.Suspended venue, OffsetDateTime now) {
        Suspended data =
                new Suspended(venue.suspension().reason(), venue.suspension().until(), holding(venue));
        return List.of(event(SUSPENDED, venue, now, data), state(venue, now));
    }

    static List<OutgoingEvent> closed(Venue.Closed venue, OffsetDateTime now) {
        Venue.Closing closing = venue.closing();
        Holding ended = holding(venue).ended(closing.day(), closing.reason());
        return List.of(event(CLOSED, venue, now, new Closed(closing.reason(), ended)), state(venue, now));
    }

    static OutgoingEvent state(Venue venue, OffsetDateTime now) {
        VenueProfile profile = venue.file().profile();
        return event(
                STATE,
                venue,
                now,
                new State(
                        venue.id(),
                        profile.kind(),
                        profile.name(),
                        profile.organisation(),
                        profile.place(),
                        VenueStatus.of(venue).code(),
                        profile.tags(),
                        profile.groups(),
                        venue.file().badges()));
    }

    private static Registered registered(Venue venue) {
        VenueProfile profile = venue.file().profile();
        return new Registered(profile.kind(), profile.organisation(), profile.place(), profile.tags(), holding(venue));
    }

    private static Holding holding(Venue venue) {
        VenueProfile profile = venue.file().profile();
        LocalDate listedOn = Objects.requireNonNull(venue.file().listedOn(), "a venue in the register was listed");
        LocalDate openedOn = profile.openedOn();
        return new Holding(
                venue.id(),
                "venue",
                profile.kind(),
                null,
                profile.place(),
                venue.id().toString(),
                openedOn,
                openedOn == null ? listedOn : openedOn,
                null,
                null,
                null);
    }

    private static OutgoingEvent event(EventType type, Venue venue, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(type, venue.id().toString(), venue.version(), now, venue.place(), data);
    }
}
