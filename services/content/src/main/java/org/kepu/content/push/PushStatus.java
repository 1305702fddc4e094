package org.kepu.content.push;

import java.util.Locale;

/** The name of a push's state, as stored and shown. */
public enum PushStatus {
    PLANNED,
    SENDING,
    SENT,
    CANCELLED;

    /** The code in the store and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PushStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a push is in. */
    public static PushStatus of(Push push) {
        return switch (push) {
            case Push.Planned ignored -> PLANNED;
            case Push.Sending ignored -> SENDING;
            case Push.Sent ignored -> SENT;
            case Push.Cancelled ignored -> CANCELLED;
        };
    }
}
