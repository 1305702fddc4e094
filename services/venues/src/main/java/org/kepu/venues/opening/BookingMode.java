package org.kepu.venues.opening;

import java.util.Optional;
import java.util.stream.Stream;

/** How an opening takes visitors (预约方式, R12). */
public enum BookingMode {
    /** Anybody comes; no account is needed. */
    NONE("none"),
    /** Places are taken on the day itself. */
    ON_THE_DAY("on-the-day"),
    /** Who books has a place, who does not may come where there is room. */
    PREFERRED("preferred"),
    /** Only who has booked comes in. */
    REQUIRED("required");

    private final String code;

    BookingMode(String code) {
        this.code = code;
    }

    /** The term of {@code booking-mode}. */
    public String code() {
        return code;
    }

    /** Whether places are booked at all, so that there must be a capacity. */
    public boolean takesBookings() {
        return this != NONE;
    }

    /** The mode of a code. */
    public static Optional<BookingMode> of(String code) {
        return Stream.of(values()).filter(mode -> mode.code.equals(code)).findFirst();
    }
}
