package org.kepu.security;

import java.util.Optional;
import org.kepu.security.places.Place;

/**
 * A right: a role in a scope (授权).
 *
 * @param role what may be done
 * @param place code of the place at which, and below which, it may be done
 */
public record Grant(Role role, String place) {

    public Grant {
        if (!Place.isCode(place)) {
            throw new IllegalArgumentException("place must be a place code, was \"" + place + "\"");
        }
    }

    /** Reads {@code role@placeCode} as a token holds it. */
    public static Optional<Grant> parse(String text) {
        int at = text.indexOf('@');
        if (at < 0 || !Place.isCode(text.substring(at + 1))) {
            return Optional.empty();
        }
        return Role.of(text.substring(0, at)).map(role -> new Grant(role, text.substring(at + 1)));
    }

    /** The form in a token: {@code operator@410900000000}. */
    @Override
    public String toString() {
        return role.code() + "@" + place;
    }
}
