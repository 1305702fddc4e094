package org.kepu.base;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;

/** Identifiers of records and events: UUIDv7, made in the application, sent as text. */
public final class Ids {

    private Ids() {}

    /** A new time-ordered UUIDv7 of wall time. */
    public static UUID next() {
        return UuidCreator.getTimeOrderedEpoch();
    }
}
