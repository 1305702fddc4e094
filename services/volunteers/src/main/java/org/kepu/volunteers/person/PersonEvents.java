package org.kepu.volunteers.person;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.kepu.base.CityTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.fact.Fact;

/** What people tell the world: that somebody is a volunteer somewhere, never who. */
final class PersonEvents {

    private static final EventType REGISTERED = EventType.fact("volunteers", "person", "registered");
    private static final EventType VERIFIED = EventType.fact("volunteers", "person", "verified");
    private static final EventType LEFT = EventType.fact("volunteers", "person", "left");
    private static final EventType LINKED = EventType.fact("volunteers", "person", "linked");

    private PersonEvents() {}

    /** Somebody has registered, alone or through a helper. */
    record Registered(String kind, String place, boolean byHelper, boolean hasAccount) {}

    /** Somebody is a volunteer from now on, or no longer: one more or one less. */
    record Counted(String kind, String place, Fact fact) {}

    /** Two references are the same person. */
    record Linked(
            @JsonProperty("old") String before,
            @JsonProperty("new") String after) {}

    static OutgoingEvent registered(Person.Known person, boolean byHelper, OffsetDateTime now) {
        Profile profile = person.profile();
        return event(
                REGISTERED,
                person,
                now,
                new Registered(
                        profile.kind(), profile.place(), byHelper, person.file().account() != null));
    }

    static OutgoingEvent verified(Person.Known person, CityTime time) {
        return counted(VERIFIED, person, person.version(), 1, time);
    }

    static OutgoingEvent left(Person.Known before, Person.Left after, CityTime time) {
        return counted(LEFT, before, after.version(), -1, time);
    }

    private static OutgoingEvent counted(EventType type, Person.Known person, long version, int count, CityTime time) {
        Profile profile = person.profile();
        OffsetDateTime now = time.now();
        LocalDate day = time.dayOf(now);
        Fact fact = Fact.counting(
                        "volunteer", day, profile.place(), List.of(), List.of("volunteer-kind:" + profile.kind()))
                .of(person.file().ref())
                .count(count);
        Counted data = new Counted(profile.kind(), profile.place(), fact);
        return OutgoingEvent.of(type, person.id().toString(), version, now, profile.place(), data);
    }

    private static OutgoingEvent event(EventType type, Person.Known person, OffsetDateTime now, Object data) {
        return OutgoingEvent.of(
                type,
                person.id().toString(),
                person.version(),
                now,
                person.profile().place(),
                data);
    }

    static OutgoingEvent linked(Person.Known before, Person.Known after, OffsetDateTime now) {
        return event(
                LINKED, after, now, new Linked(before.file().ref(), after.file().ref()));
    }
}
