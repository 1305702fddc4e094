package org.kepu.venues.booking;

import java.util.Locale;

/** The name of a booking's state, as stored and shown. */
public enum BookingStatus {
    HELD,
    ARRIVED,
    CANCELLED,
    NO_SHOW;

    /** The code in the database and over HTTP. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static BookingStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The state a booking is in. */
    public static BookingStatus of(Booking booking) {
        return switch (booking) {
            case Booking.Held ignored -> HELD;
            case Booking.Arrived ignored -> ARRIVED;
            case Booking.Cancelled ignored -> CANCELLED;
            case Booking.NotCome ignored -> NO_SHOW;
        };
    }
}
