package org.kepu.content.inbox;

import java.util.Locale;

/** The name of a message's state, as stored and shown. */
public enum MessageStatus {
    HELD,
    DELIVERED,
    OPENED,
    STALE;

    /** The code in the store and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MessageStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a message is in. */
    public static MessageStatus of(Message message) {
        return switch (message) {
            case Message.Held ignored -> HELD;
            case Message.Delivered ignored -> DELIVERED;
            case Message.Opened ignored -> OPENED;
            case Message.Stale ignored -> STALE;
        };
    }
}
