package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Places;
import org.kepu.venues.Jurisdiction;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Lists of venues: what everybody may know, and for operators what waits for their check. */
@ApplicationScoped
class VenueLists {

    private static final List<String> PUBLIC = List.of("listed", "suspended");

    private final Venues venues;
    private final NearVenues near;
    private final Places places;
    private final Jurisdiction jurisdiction;

    VenueLists(Venues venues, NearVenues near, Places places, Jurisdiction jurisdiction) {
        this.venues = venues;
        this.near = near;
        this.places = places;
        this.jurisdiction = jurisdiction;
    }

    /** Venues at a place and below it; those not public only for operators of the place. */
    Page<VenueView> page(
            @Nullable String place,
            @Nullable String kind,
            @Nullable String status,
            @Nullable String name,
            @Nullable String cursor,
            int limit) {
        Checks checks = new Checks();
        boolean known = status == null
                || List.of(VenueStatus.values()).stream()
                        .anyMatch(each -> each.code().equals(status));
        checks.check("status", known, "unknown-code");
        boolean hidden = known && status != null && !VenueStatus.ofCode(status).isPublic();
        checks.check("place", !hidden || place != null, "required");
        checks.throwIfAny();
        if (hidden) {
            jurisdiction.requireOperator(Objects.requireNonNull(place));
        }
        Venues.Filter filter = new Venues.Filter(
                place == null ? null : places.within(place), kind, status == null ? PUBLIC : List.of(status), name);
        return venues.page(filter, Cursor.decode(cursor, 1), limit).map(VenueView::of);
    }

    /** Listed venues near a place, nearest first. */
    Page<VenueView> near(String place, @Nullable String cursor, int limit) {
        return near.page(place, Cursor.decode(cursor, 2), limit).map(each -> VenueView.of(each.venue(), each.rank()));
    }
}
