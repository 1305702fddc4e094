package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.opening.Openings;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.Versions;

/**
 * How a booking comes to be for more or fewer people, or another group (修改预约), as long as it could be given back. More
 * places are taken by the same update as the first ones, so no opening is overbooked. One transaction. R10.
 */
@ApplicationScoped
@Transactional
class ChangeDesk {

    private final Bookings bookings;
    private final Openings openings;
    private final BookingAccess access;
    private final BookingNotices notices;
    private final Terms terms;
    private final CityTime time;
    private final Audit audit;

    ChangeDesk(
            Bookings bookings,
            Openings openings,
            BookingAccess access,
            BookingNotices notices,
            Terms terms,
            CityTime time,
            Audit audit) {
        this.bookings = bookings;
        this.openings = openings;
        this.access = access;
        this.notices = notices;
        this.terms = terms;
        this.time = time;
        this.audit = audit;
    }

    /** Changes the party; what is asked to be as it is stays as it is, without a new version. */
    Booking change(UUID id, long version, BookingRequest.Change request) {
        Booking found = access.visible(id);
        Versions.requireCurrent(version, found.version());
        Booking.Ticket was = found.ticket();
        Checks checks = new Checks();
        int size = checks.number("partySize", request.partySize(), 1, BookingDesk.LARGEST_PARTY);
        String group =
                request.group() == null ? was.group() : checks.code("group", request.group(), terms.of("key-group"));
        checks.throwIfAny();
        Booking.Held before = BookingAccess.standing(found);
        OpeningPlan plan = openings.read(was.opening()).orElseThrow().plan();
        access.requireInTime(before, plan);
        if (size == was.partySize() && group.equals(was.group())) {
            return before;
        }
        move(plan, was.partySize(), size);
        Booking.Held after = before.change(size, group);
        bookings.save(
                before, after, BookingEvents.changed(before, after, plan, time.dayOf(plan.startsAt()), time.now()));
        audit.record(Act.of("booking.change", "booking", id)
                .version(after.version())
                .at(plan.place())
                .with(Map.of("partySizeBefore", was.partySize(), "partySize", size, "group", group)));
        if (!access.isOwn(after)) {
            notices.changed(after, plan);
        }
        return after;
    }

    private void move(OpeningPlan plan, int from, int to) {
        if (to < from) {
            openings.giveBack(plan.id(), from - to);
            return;
        }
        if (to > from) {
            if (!plan.mode().takesBookings()) {
                throw new Refused(new BookingProblem.NotTaken());
            }
            if (to > plan.maxParty()) {
                throw new Refused(new BookingProblem.PartyTooLarge(plan.maxParty()));
            }
            if (!openings.take(plan.id(), to - from)) {
                throw new Refused(new BookingProblem.Full(openings.left(plan.id())));
            }
        }
    }
}
