package org.kepu.security.places;

import org.jspecify.annotations.Nullable;

/**
 * What the register says about one code from a version on.
 *
 * @param code the place
 * @param version version of the entry; an older one never replaces a newer one
 * @param place the entry, or null where the register withdrew it as a mistake (a place that ended stays, with its last
 *     day)
 */
public record PlaceChange(
        String code, long version, @Nullable Place place) {

    public PlaceChange {
        if (place != null && !place.code().equals(code)) {
            throw new IllegalArgumentException("place must be " + code + ", was " + place.code());
        }
    }
}
