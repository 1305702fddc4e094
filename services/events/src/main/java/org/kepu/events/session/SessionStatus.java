package org.kepu.events.session;

import java.util.Arrays;
import java.util.Locale;

/** The name of a session's state, as stored, sent and shown. */
public enum SessionStatus {
    PUBLISHED,
    MOVED,
    CANCELLED,
    HELD;

    /** The code in the database, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isCode(String code) {
        return Arrays.stream(values()).anyMatch(status -> status.code().equals(code));
    }

    static SessionStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a session is in. */
    public static SessionStatus of(Session session) {
        return switch (session) {
            case Session.Scheduled scheduled -> scheduled.moved() ? MOVED : PUBLISHED;
            case Session.Cancelled ignored -> CANCELLED;
            case Session.Held ignored -> HELD;
        };
    }
}
