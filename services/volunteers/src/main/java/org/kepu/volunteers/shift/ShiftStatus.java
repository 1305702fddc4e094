package org.kepu.volunteers.shift;

import java.util.Locale;

/** The name of a shift's state, as stored and shown. */
public enum ShiftStatus {
    OPEN,
    CANCELLED,
    HELD;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ShiftStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The state a shift is in. */
    public static ShiftStatus of(Shift shift) {
        return switch (shift) {
            case Shift.Open ignored -> OPEN;
            case Shift.Cancelled ignored -> CANCELLED;
            case Shift.Held ignored -> HELD;
        };
    }
}
