package org.kepu.venues.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceTree;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Finds places that stand today by name, by level and within another (地区查找): what a form's place chooser asks. */
@ApplicationScoped
class PlaceSearch {

    private static final int LONGEST_NAME = 60;

    private final Places places;
    private final CityTime time;
    private volatile PlaceNames names = new PlaceNames(new PlaceTree(List.of()));

    PlaceSearch(Places places, CityTime time) {
        this.places = places;
        this.time = time;
    }

    /**
     * What is asked for; what is absent does not narrow.
     *
     * @param name words, of which the last stands in the place's own name
     * @param within code of a place: itself and what lies below
     * @param level slug of a level
     */
    record Filter(
            @Nullable String name,
            @Nullable String within,
            @Nullable String level) {}

    /** One page, best first. */
    Page<PlaceView> page(Filter filter, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        String name = checks.optionalText("name", filter.name(), 0, LONGEST_NAME);
        if (filter.within() != null) {
            checks.code("within", filter.within(), code -> places.find(code).isPresent());
        }
        checks.throwIfAny();
        Cursor after = Cursor.decode(cursor, 3);
        PlaceTree tree = places.tree();
        List<PlaceNames.Found> rows = names(tree).find(name == null ? "" : name, wanted(tree, filter)).stream()
                .filter(found -> after == null || comesAfter(found, after))
                .limit(limit + 1L)
                .toList();
        return Page.of(rows, limit, PlaceSearch::cursor)
                .map(found -> PlaceView.of(found.named().place(), found.named().above()));
    }

    private Predicate<Place> wanted(PlaceTree tree, Filter filter) {
        var today = time.today();
        return place -> (filter.level() == null || place.level().equals(filter.level()))
                && (place.validTo() == null || !place.validTo().isBefore(today))
                && (filter.within() == null || tree.covers(filter.within(), place.code()));
    }

    /** Laid out once for each state of the register. */
    private PlaceNames names(PlaceTree tree) {
        PlaceNames known = names;
        if (known.areOf(tree)) {
            return known;
        }
        PlaceNames laidOut = new PlaceNames(tree);
        names = laidOut;
        return laidOut;
    }

    private static Cursor cursor(PlaceNames.Found found) {
        return Cursor.of(found.rank(), found.named().depth(), found.named().code());
    }

    private static boolean comesAfter(PlaceNames.Found found, Cursor after) {
        int rank = Long.compare(found.rank(), after.number(0));
        int depth = Long.compare(found.named().depth(), after.number(1));
        int code = found.named().code().compareTo(after.text(2));
        return rank != 0 ? rank > 0 : depth != 0 ? depth > 0 : code > 0;
    }
}
