package org.kepu.venues.place;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Place;

/**
 * A place as shown.
 *
 * @param validTo its last day, where it has ended
 */
public record PlaceView(
        String code,
        String name,
        String level,
        @Nullable String parent,
        @Nullable LocalDate validTo) {

    static PlaceView of(Place place) {
        return new PlaceView(place.code(), place.name(), place.level(), place.parent(), place.validTo());
    }
}
