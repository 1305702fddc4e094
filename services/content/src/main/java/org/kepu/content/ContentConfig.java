package org.kepu.content;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** What a city decides about telling people. */
@ConfigMapping(prefix = "kepu.content")
public interface ContentConfig {

    /** When nobody is disturbed who has not said otherwise (免打扰). */
    Quiet quiet();

    /** How pushes are sent. */
    Sending sending();

    /** When nobody is disturbed who has not said otherwise. */
    interface Quiet {
        /** From this time of the city's day. */
        @WithDefault("22:00")
        LocalTime from();

        /** Until this time, the next day where it lies before {@link #from()}. */
        @WithDefault("07:00")
        LocalTime to();
    }

    /** How pushes are sent. */
    interface Sending {
        /** Whether this replica sends pushes and what was held in quiet hours. */
        @WithDefault("true")
        boolean enabled();

        /** How often it looks by itself (wall time). */
        @WithDefault("1s")
        String every();

        /** Recipients frozen, and messages written, in one step: 1 to 5,000. */
        @WithDefault("500")
        int step();

        /** A push another replica took up is taken over when it has not moved for this long (wall time). */
        @WithDefault("15s")
        Duration lease();
    }
}
