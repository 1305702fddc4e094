package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.opening.Openings;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** How places are given back (取消预约): by whoever booked until the limit, by staff with a reason. One transaction each. */
@ApplicationScoped
@Transactional
public class CancellationDesk {

    private static final String BY_PERSON = "by-person";

    private final Bookings bookings;
    private final Openings openings;
    private final VenueStaff staff;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    CancellationDesk(
            Bookings bookings,
            Openings openings,
            VenueStaff staff,
            Terms terms,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.bookings = bookings;
        this.openings = openings;
        this.staff = staff;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    /** The booking for whoever booked it and whoever works at the venue; nobody else learns that it exists. */
    Booking visible(UUID id) {
        String account = caller.sub();
        Booking found = bookings.read(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (!account.equals(found.ticket().account())
                && !staff.callerWorksAt(found.ticket().venue())) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        return found;
    }

    Booking cancel(UUID id, long version, BookingRequest.Cancellation request) {
        Booking before = visible(id);
        Versions.requireCurrent(version, before.version());
        boolean own = caller.sub().equals(before.ticket().account());
        String reason = reason(request.reason(), own);
        if (!(before instanceof Booking.Held held)) {
            throw new Refused(new BookingProblem.WrongState(BookingStatus.of(before)));
        }
        OpeningPlan plan = openings.read(held.ticket().opening()).orElseThrow().plan();
        OffsetDateTime limit = own ? plan.cancelUntil() : plan.endsAt();
        if (time.now().isAfter(limit)) {
            throw new Refused(new BookingProblem.TooLate(limit));
        }
        openings.giveBack(plan.id(), held.ticket().partySize());
        Booking.Cancelled after = held.cancel(reason);
        bookings.save(
                held, after, List.of(BookingEvents.cancelled(after, plan, time.dayOf(plan.startsAt()), time.now())));
        if (!own) {
            audit.record(Act.of("booking.cancel", "booking", id)
                    .version(after.version())
                    .at(plan.place())
                    .because(reason));
        }
        return after;
    }

    private String reason(@Nullable String asked, boolean own) {
        if (own && asked == null) {
            return BY_PERSON;
        }
        Checks checks = new Checks();
        String reason = checks.code("reason", asked, terms.of("cancellation-reason"));
        checks.throwIfAny();
        return reason;
    }
}
