package org.kepu.content.pack;

import java.util.Locale;

/** The name of a package's state, as stored, sent and shown. */
public enum PackStatus {
    READY,
    PUSHED,
    CLOSED,
    WITHDRAWN;

    /** The code in the store, in events and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PackStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a package is in. */
    public static PackStatus of(Pack pack) {
        return switch (pack) {
            case Pack.Ready ignored -> READY;
            case Pack.Pushed ignored -> PUSHED;
            case Pack.Closed ignored -> CLOSED;
            case Pack.Withdrawn ignored -> WITHDRAWN;
        };
    }
}
