package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.base.CityTime;
import org.kepu.venues.venue.VenueChange;

/** What becomes of openings when their venue closes: those to come are called off. */
@ApplicationScoped
class VenueEnd {

    private static final String REASON = "venue-unavailable";

    private final Openings openings;
    private final OpeningDesk desk;
    private final CityTime time;

    VenueEnd(Openings openings, OpeningDesk desk, CityTime time) {
        this.openings = openings;
        this.desk = desk;
        this.time = time;
    }

    void react(@Observes VenueChange change) {
        openings.publishedBy(change.closed().id()).stream()
                .filter(opening -> opening.plan().startsAt().isAfter(time.now()))
                .forEach(opening -> desk.callOff(opening, REASON));
    }
}
