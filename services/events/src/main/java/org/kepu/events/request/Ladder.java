package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.events.EventsConfig;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/** The levels a request climbs: village, township, county, city, as the register has them; the limit at each is a setting. */
@ApplicationScoped
class Ladder {

    private final Places places;
    private final EventsConfig config;

    Ladder(Places places, EventsConfig config) {
        this.places = places;
        this.config = config;
    }

    /** Who has a request of this place first; empty where the register does not know it. */
    Optional<Holder> first(String place) {
        return places.find(place).map(Ladder::holder);
    }

    /** Who has it next; empty at the top. */
    Optional<Holder> above(Holder holder) {
        return places.ancestors(holder.place()).stream().findFirst().map(Ladder::holder);
    }

    /** Until when it may stay untouched with a holder who gets it now; null at the top, where it cannot go up. */
    @Nullable OffsetDateTime dueAt(Asked asked, Holder holder, OffsetDateTime now) {
        EventsConfig.Requests requests = config.requests();
        Duration limit = asked.isComplaint()
                ? requests.complaintLimits().getOrDefault(holder.level(), requests.otherComplaintLimit())
                : requests.limits().getOrDefault(holder.level(), requests.otherLimit());
        return above(holder).isPresent() ? now.plus(limit) : null;
    }

    private static Holder holder(Place place) {
        return new Holder(place.code(), place.level());
    }
}
