package org.kepu.venues.booking;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What a city decides about bookings. */
@ConfigMapping(prefix = "kepu.venues.bookings")
interface BookingConfig {

    /** How long name and phone of a booking are kept after its opening ended, in city time. */
    @WithDefault("180d")
    Duration keepParticulars();
}
