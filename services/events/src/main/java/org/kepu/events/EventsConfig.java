package org.kepu.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** What a city decides about attendance and requests: windows and limits, all in city time. */
@ConfigMapping(prefix = "kepu.events")
public interface EventsConfig {

    /** When attendance may be recorded and corrected. */
    Attendance attendance();

    /** How long residents' requests may wait. */
    Requests requests();

    /** When attendance may be recorded and corrected. */
    interface Attendance {
        /** Participants may scan the code so long before the planned start. */
        @WithDefault("15m")
        Duration opensBefore();

        /** Participants may scan the code so long after the planned end. */
        @WithDefault("15m")
        Duration closesAfter();

        /** The code is shown until so long after the planned end, also when the session is closed as held: volunteers check out. */
        @WithDefault("4h")
        Duration codeShownWithin();

        /** Staff may record a roll or a head count until so long after the planned end. */
        @WithDefault("72h")
        Duration recordedWithin();

        /** Staff may correct until so long after the planned end. */
        @WithDefault("30d")
        Duration correctedWithin();

        /** How long name and phone of who attended are kept after the scan. */
        @WithDefault("1096d")
        Duration keepParticulars();
    }

    /** How long residents' requests may wait. */
    interface Requests {
        /** How long what people wrote is kept after a request was submitted; only what is closed is forgotten. */
        @WithDefault("730d")
        Duration keepParticulars();

        /** By level of the place register: an untouched request goes up after so long (R16). */
        Map<String, Duration> limits();

        /** The limit at levels {@link #limits()} does not name. */
        @WithDefault("24h")
        Duration otherLimit();

        /** By level of the place register: an untouched complaint goes up after so long (R24). */
        Map<String, Duration> complaintLimits();

        /** The limit of complaints at levels {@link #complaintLimits()} does not name. */
        @WithDefault("48h")
        Duration otherComplaintLimit();

        /** A delivered request or answered complaint nobody rates is closed after so long. */
        @WithDefault("14d")
        Duration ratedWithin();
    }
}
