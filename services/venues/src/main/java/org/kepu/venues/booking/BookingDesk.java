package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.personal.PersonRefs;
import org.kepu.venues.opening.BookingMode;
import org.kepu.venues.opening.Opening;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.opening.Openings;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** How a party takes places (预约), by itself or by a helper on the phone. One transaction each. R10, R12. */
@ApplicationScoped
@Transactional
public class BookingDesk {

    /** Most people any booking may be for; an opening says fewer. */
    static final int LARGEST_PARTY = 1000;

    private static final int CODE_LENGTH = 8;
    private static final String UNSPECIFIED = "unspecified";

    private final Bookings bookings;
    private final Openings openings;
    private final VenueStaff staff;
    private final PersonRefs refs;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;
    private final Audit audit;

    BookingDesk(
            Bookings bookings,
            Openings openings,
            VenueStaff staff,
            PersonRefs refs,
            Terms terms,
            Caller caller,
            CityTime time,
            Audit audit) {
        this.bookings = bookings;
        this.openings = openings;
        this.staff = staff;
        this.refs = refs;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
        this.audit = audit;
    }

    private record Party(int size, String group, Booking.@Nullable Contact contact) {}

    /** The caller takes places for himself and those who come with him. */
    Booking book(UUID opening, BookingRequest request) {
        String account = caller.sub();
        return take(opening, party(request, false), account, caller.personRef());
    }

    /** Somebody who works at the venue books for a person who called and agreed (代办预约). */
    Booking bookForAnother(UUID opening, BookingRequest request) {
        Opening found = openings.read(opening).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        staff.requireDesk(found.plan().venue());
        Party party = party(request, true);
        if (!Boolean.TRUE.equals(request.consent())) {
            throw new Refused(new BookingProblem.ConsentMissing());
        }
        Booking booking = take(opening, party, null, refs.random());
        audit.record(Act.of("booking.make-for-another", "booking", booking.id())
                .version(booking.version())
                .at(found.plan().place()));
        return booking;
    }

    private Booking take(UUID openingId, Party party, @Nullable String account, String ref) {
        Opening opening = openings.read(openingId).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        OpeningPlan plan = opening.plan();
        if (!(opening instanceof Opening.Published) || !takesNow(plan)) {
            throw new Refused(new BookingProblem.NotTaken());
        }
        if (party.size() > plan.maxParty()) {
            throw new Refused(new BookingProblem.PartyTooLarge(plan.maxParty()));
        }
        if (!openings.take(openingId, party.size())) {
            throw new Refused(new BookingProblem.Full(openings.left(openingId)));
        }
        Booking.Ticket ticket = new Booking.Ticket(
                Ids.next(),
                openingId,
                plan.venue(),
                ReadableNumber.next(CODE_LENGTH),
                account,
                ref,
                party.size(),
                party.group(),
                party.contact(),
                caller.sub(),
                time.now(),
                Ids.next());
        Booking.Held held = new Booking.Held(ticket, 1);
        bookings.add(held, List.of(BookingEvents.made(held, plan, time.dayOf(plan.startsAt()), time.now())));
        return held;
    }

    private boolean takesNow(OpeningPlan plan) {
        boolean over = !time.now().isBefore(plan.endsAt());
        boolean onItsDay = time.today().equals(time.dayOf(plan.startsAt()));
        return !over && plan.mode().takesBookings() && (plan.mode() != BookingMode.ON_THE_DAY || onItsDay);
    }

    private Party party(BookingRequest request, boolean contactNeeded) {
        Checks checks = new Checks();
        int size = checks.number("partySize", request.partySize(), 1, LARGEST_PARTY);
        String group =
                request.group() == null ? UNSPECIFIED : checks.code("group", request.group(), terms.of("key-group"));
        boolean withContact = contactNeeded || request.name() != null || request.phone() != null;
        Booking.Contact contact = withContact
                ? new Booking.Contact(
                        checks.text("name", request.name(), 1, 60), checks.phone("phone", request.phone()))
                : null;
        checks.throwIfAny();
        return new Party(size, group, contact);
    }
}
