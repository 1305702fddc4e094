package org.kepu.venues.venue;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** What is near (附近): my village first, then the township, then the county. Distance needs no coordinates. */
@ApplicationScoped
class NearVenues {

    private static final String RANK = "(case when place in :first then 0 when place in :second then 1 else 2 end)";

    private final Venues venues;
    private final Places places;
    private final CityTime time;

    NearVenues(Venues venues, Places places, CityTime time) {
        this.venues = venues;
        this.places = places;
        this.time = time;
    }

    /** A venue and how near it is: 0 the same village, 1 the township, 2 the county. */
    record Near(Venue venue, int rank) {}

    Page<Near> page(String code, @Nullable Cursor after, int limit) {
        if (places.find(code).isEmpty()) {
            throw new Refused(RequestProblem.NOT_FOUND);
        }
        List<Set<String>> rings = rings(code);
        String where = "status = 'listed' and place in :third";
        String order = " order by " + RANK + ", id";
        String from = after == null ? "" : " and (" + RANK + " > :rank or (" + RANK + " = :rank and id > :id))";
        var parameters = io.quarkus.panache.common.Parameters.with("first", rings.get(0))
                .and("second", rings.get(1))
                .and("third", rings.get(2));
        if (after != null) {
            parameters.and("rank", (int) after.number(0)).and("id", after.uuid(1));
        }
        List<Near> oneMore = venues.find(where + from + order, parameters).range(0, limit).list().stream()
                .map(row -> new Near(VenueRows.read(row, time), rank(rings, row.place)))
                .toList();
        return Page.of(
                oneMore, limit, near -> Cursor.of(near.rank(), near.venue().id()));
    }

    /** The place itself, what its parent covers and what that one's parent covers; the outermost ring is a county's. */
    private List<Set<String>> rings(String code) {
        List<String> chain = Stream.concat(
                        Stream.of(code),
                        places.ancestors(code).stream()
                                .filter(above -> above.parent() != null)
                                .map(Place::code))
                .limit(3)
                .toList();
        String outermost = chain.getLast();
        return Stream.concat(chain.stream(), Stream.of(outermost, outermost))
                .limit(3)
                .map(places::within)
                .toList();
    }

    private static int rank(List<Set<String>> rings, String place) {
        return rings.get(0).contains(place) ? 0 : rings.get(1).contains(place) ? 1 : 2;
    }
}
