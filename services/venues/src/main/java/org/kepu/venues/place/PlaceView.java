package org.kepu.venues.place;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Place;

/**
 * A place as shown.
 *
 * @param validTo its last day, where it has ended
 * @param parents what it lies in, nearest first, so that two places of one name are told apart
 */
public record PlaceView(
        String code,
        String name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validTo,
        List<Above> parents) {

    public PlaceView {
        parents = List.copyOf(parents);
    }

    /** A place above another. */
    public record Above(String code, String name, String level) {}

    static PlaceView of(Place place, List<Place> above) {
        return new PlaceView(
                place.code(),
                place.name(),
                place.level(),
                place.parent(),
                place.validTo(),
                above.stream()
                        .map(each -> new Above(each.code(), each.name(), each.level()))
                        .toList());
    }
}
