package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Lists of openings. */
@ApplicationScoped
class OpeningLists {

    private final Openings openings;
    private final Places places;
    private final CityTime time;

    OpeningLists(Openings openings, Places places, CityTime time) {
        this.openings = openings;
        this.places = places;
        this.time = time;
    }

    /** Openings at a place and below it within days, both included. */
    Page<OpeningView> page(
            @Nullable String place,
            @Nullable String venue,
            @Nullable String status,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String cursor,
            int limit) {
        Checks checks = new Checks();
        UUID venueId = venue == null ? null : checks.uuid("venue", venue);
        LocalDate first = from == null ? time.today() : checks.day("from", from);
        LocalDate last = to == null ? Checks.LATEST_DAY : checks.day("to", to);
        boolean known = status == null
                || List.of(OpeningStatus.values()).stream()
                        .anyMatch(each -> each.code().equals(status));
        checks.check("status", known, "unknown-code");
        checks.throwIfAny();
        Openings.Filter filter = new Openings.Filter(
                place == null ? null : places.within(place),
                venueId,
                status,
                beginning(first),
                beginning(last.plusDays(1)));
        return openings.page(filter, Cursor.decode(cursor, 2), limit).map(OpeningView::of);
    }

    private OffsetDateTime beginning(LocalDate day) {
        return day.atStartOfDay(time.getZone()).toOffsetDateTime();
    }
}
