package org.kepu.venues.place;

import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Place;

/** A place as shown. */
public record PlaceView(
        String code, String name, String level, @Nullable String parent) {

    static PlaceView of(Place place) {
        return new PlaceView(place.code(), place.name(), place.level(), place.parent());
    }
}
