package org.kepu.venues.opening;

import java.util.Locale;

/** The name of an opening's state, as stored and shown. */
public enum OpeningStatus {
    PUBLISHED,
    CANCELLED,
    CLOSED;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OpeningStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state an opening is in. */
    public static OpeningStatus of(Opening opening) {
        return switch (opening) {
            case Opening.Published ignored -> PUBLISHED;
            case Opening.Cancelled ignored -> CANCELLED;
            case Opening.Closed ignored -> CLOSED;
        };
    }
}
