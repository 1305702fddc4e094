package org.kepu.venues.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.base.ReadableNumber;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.venues.booking.Booking;
import org.kepu.venues.booking.BookingStatus;
import org.kepu.venues.booking.Bookings;
import org.kepu.venues.opening.Opening;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.opening.Openings;
import org.kepu.venues.venue.Venue;
import org.kepu.venues.venue.VenueStaff;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/** What those at the desk of a venue do: count heads, take booking codes, correct what was wrong. One transaction each. */
@ApplicationScoped
@Transactional
class VisitDesk {

    private static final int MOST = 100_000;

    private final Visits visits;
    private final Openings openings;
    private final Bookings bookings;
    private final VenueStaff staff;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;

    VisitDesk(
            Visits visits,
            Openings openings,
            Bookings bookings,
            VenueStaff staff,
            Terms terms,
            Caller caller,
            CityTime time) {
        this.visits = visits;
        this.openings = openings;
        this.bookings = bookings;
        this.staff = staff;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
    }

    /** Heads of one group, at an opening or on an ordinary day. */
    Visit count(UUID venueId, VisitRequest request) {
        Venue venue = staff.requireDesk(venueId);
        Checks checks = new Checks();
        String group = checks.code("group", request.group(), terms.of("key-group"));
        int heads = checks.number("heads", request.heads(), 1, MOST);
        List<String> finer = checks.list("finer", request.finer(), 0, 10);
        for (int i = 0; i < finer.size(); i++) {
            checks.code("finer[" + i + "]", finer.get(i), terms.of("key-group"));
        }
        UUID openingId = request.opening() == null ? null : checks.uuid("opening", request.opening());
        checks.throwIfAny();
        OpeningPlan plan = openingId == null ? null : open(venueId, openingId);
        Stream<String> tags = finer.stream().map(each -> "key-group:" + each);
        return record(venue, plan, null, Counting.HEAD_COUNT, group, heads, tags);
    }

    /** A party that booked and shows its code. */
    Visit arrive(UUID venueId, VisitRequest.Arrival request) {
        Venue venue = staff.requireDesk(venueId);
        Checks checks = new Checks();
        String typed = checks.text("code", request.code(), 1, 40);
        Integer asked = request.heads();
        if (asked != null) {
            checks.number("heads", asked, 1, MOST);
        }
        checks.throwIfAny();
        Booking booking = ReadableNumber.parse(typed)
                .flatMap(code -> bookings.ofCode(venueId, code))
                .orElseThrow(() -> new Refused(new VisitProblem.CodeUnknown()));
        OpeningPlan plan = open(venueId, booking.ticket().opening());
        if (!(booking instanceof Booking.Held held)) {
            throw new Refused(
                    new VisitProblem.CodeUsed(BookingStatus.of(booking).code()));
        }
        int booked = held.ticket().partySize();
        int heads = asked == null ? booked : asked;
        if (heads > booked) {
            throw new Refused(new VisitProblem.PartyLarger(booked));
        }
        bookings.save(held, held.arrive(), List.of());
        return record(
                venue, plan, held.ticket(), Counting.BOOKING_CODE, held.ticket().group(), heads, Stream.of());
    }

    private OpeningPlan open(UUID venue, UUID id) {
        Opening opening = openings.read(id)
                .filter(found -> found.plan().venue().equals(venue))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        boolean begun = !time.today().isBefore(time.dayOf(opening.plan().startsAt()));
        if (!(opening instanceof Opening.Published) || !begun) {
            throw new Refused(new VisitProblem.NotOpen());
        }
        return opening.plan();
    }

    private Visit record(
            Venue venue,
            @Nullable OpeningPlan plan,
            Booking.@Nullable Ticket booking,
            Counting counting,
            String group,
            int heads,
            Stream<String> more) {
        List<String> tags = Stream.concat(
                        Stream.concat(Stream.of("count-mode:" + counting.mode()), more),
                        plan == null ? venue.file().profile().tags().stream() : plan.tags().stream())
                .distinct()
                .toList();
        String ref = booking == null || booking.account() == null ? null : booking.personRef();
        Visit visit = new Visit(
                Ids.next(),
                venue.id(),
                plan == null ? null : plan.id(),
                booking == null ? null : booking.id(),
                counting,
                plan == null ? time.today() : time.dayOf(plan.startsAt()),
                venue.place(),
                plan == null ? List.of() : plan.campaigns(),
                tags,
                group,
                heads,
                ref,
                Ids.next(),
                1);
        Visits.Entry entry = new Visits.Entry(visit.event(), group, heads, null, caller.sub(), time.now());
        visits.add(visit, entry, VisitEvents.recorded(visit, time.now()));
        return visit;
    }

    /** What was counted is found to be wrong; the differences are counted where the wrong ones were. */
    Visit correct(UUID id, long version, VisitRequest.Correction request) {
        Visit before = ofDesk(id);
        Versions.requireCurrent(version, before.version());
        Checks checks = new Checks();
        String group =
                request.group() == null ? before.group() : checks.code("group", request.group(), terms.of("key-group"));
        int heads = checks.number("heads", request.heads(), 0, MOST);
        String reason = checks.code("reason", request.reason(), terms.of("correction-reason"));
        checks.throwIfAny();
        Visit after = before.corrected(group, heads);
        List<Visits.Entry> entries = new ArrayList<>();
        List<OutgoingEvent> events = new ArrayList<>();
        for (Visit.Difference difference : before.differencesTo(after)) {
            UUID event = Ids.next();
            entries.add(
                    new Visits.Entry(event, difference.group(), difference.heads(), reason, caller.sub(), time.now()));
            events.add(VisitEvents.corrected(event, after, difference, reason, time.now()));
        }
        if (events.isEmpty()) {
            throw new Refused(new VisitProblem.NothingToCorrect());
        }
        visits.correct(before, after, entries, events);
        return after;
    }

    /** The visit for those who work at its venue; nobody else learns that it exists. */
    Visit ofDesk(UUID id) {
        caller.sub();
        Optional<Visit> found = visits.read(id);
        return found.filter(visit -> staff.callerWorksAt(visit.venue()))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }
}
