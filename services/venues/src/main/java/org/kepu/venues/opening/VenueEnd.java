package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.kepu.base.CityTime;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueChange;

/**
 * What becomes of openings when their venue closes or is suspended (闭馆, 停开): those to come are called off in the same
 * transaction, and each who booked is told once. Domain V5.
 *
 * <ul>
 *   <li>One that has begun is left alone: people are there, so it is closed and counted as held like any other.
 *   <li>A suspension that names its last day calls off what begins on or before it; what is announced for later stands.
 *   <li>Reopening brings nothing back: those who booked were told that it is off. It is published anew.
 * </ul>
 */
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
        switch (change) {
            case VenueChange.Closed closed -> callOff(closed.venue(), ignored -> true, REASON);
            case VenueChange.Suspended suspended -> {
                Venue.Suspension suspension = suspended.venue().suspension();
                callOff(suspended.venue(), day -> isWithin(suspension, day), suspension.reason());
            }
        }
    }

    private static boolean isWithin(Venue.Suspension suspension, LocalDate day) {
        LocalDate until = suspension.until();
        return until == null || !day.isAfter(until);
    }

    private void callOff(Venue venue, Predicate<LocalDate> falls, String reason) {
        openings.publishedBy(venue.id()).stream()
                .filter(opening -> opening.plan().startsAt().isAfter(time.now()))
                .filter(opening -> falls.test(time.dayOf(opening.plan().startsAt())))
                .forEach(opening -> desk.callOff(opening, reason));
    }
}
