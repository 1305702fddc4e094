package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.registers.Terms;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.opening.OpeningPlan;
import org.kepu.venues.opening.Openings;
import org.kepu.web.Checks;
import org.kepu.web.Versions;

/** How places are given back (取消预约): by whoever booked until the limit, by staff with a reason. One transaction each. */
@ApplicationScoped
@Transactional
public class CancellationDesk {

    private static final String BY_PERSON = "by-person";

    private final Bookings bookings;
    private final Openings openings;
    private final BookingAccess access;
    private final BookingNotices notices;
    private final Terms terms;
    private final CityTime time;
    private final Audit audit;

    CancellationDesk(
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

    Booking cancel(UUID id, long version, BookingRequest.Cancellation request) {
        Booking before = access.visible(id);
        Versions.requireCurrent(version, before.version());
        boolean own = access.isOwn(before);
        String reason = reason(request.reason(), own);
        Booking.Held held = BookingAccess.standing(before);
        OpeningPlan plan = openings.read(held.ticket().opening()).orElseThrow().plan();
        access.requireInTime(held, plan);
        openings.giveBack(plan.id(), held.ticket().partySize());
        Booking.Cancelled after = held.cancel(reason);
        bookings.save(
                held, after, List.of(BookingEvents.cancelled(after, plan, time.dayOf(plan.startsAt()), time.now())));
        if (!own) {
            audit.record(Act.of("booking.cancel", "booking", id)
                    .version(after.version())
                    .at(plan.place())
                    .because(reason));
            notices.cancelled(after, plan);
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
