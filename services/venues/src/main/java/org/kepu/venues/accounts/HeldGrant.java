package org.kepu.venues.accounts;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Grant;

/**
 * A grant somebody holds or held (授权记录).
 *
 * @param origin how it came to be known
 * @param givenBy account that gave it; absent where it was not given here
 * @param givenAt city time since when it is held, or known where it was not given here
 * @param endedBy account that withdrew it; absent while it is in force
 * @param endedAt city time of the withdrawal
 * @param changedIn version of the account that gave or withdrew it
 * @param missing whether the sign-in server was seen without it, though nobody withdrew it here
 */
record HeldGrant(
        UUID id,
        Grant grant,
        Origin origin,
        @Nullable String givenBy,
        OffsetDateTime givenAt,
        @Nullable String endedBy,
        @Nullable OffsetDateTime endedAt,
        long changedIn,
        boolean missing) {

    /** How a grant came to be known. */
    enum Origin {
        /** It was given here. */
        GIVEN,
        /** It was there when accounts were looked through for the first time. */
        FOUND,
        /** It appeared at the sign-in server later, past this service: a difference that somebody should look at. */
        OUTSIDE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Origin of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }
    }

    boolean isInForce() {
        return endedAt == null;
    }
}
