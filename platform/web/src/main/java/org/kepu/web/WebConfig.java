package org.kepu.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the HTTP side that every service shares. */
@ConfigMapping(prefix = "kepu.web")
public interface WebConfig {

    /** Most bytes of a request body, unless the endpoint says otherwise. */
    @WithDefault("64K")
    MemorySize bodyLimit();

    /** Answers kept for repeated requests. */
    Answers answers();

    /** How many requests are let through, per replica. */
    Limits limits();

    /** Streams of live screens. */
    Live live();

    /** Streams of live screens. */
    interface Live {

        /** Pause between two readings of what is watched, in wall time: no more events than that. */
        @WithDefault("1s")
        Duration every();

        /** Pause between two heartbeats, in wall time. */
        @WithDefault("15s")
        Duration heartbeat();
    }

    /** Answers kept for repeated requests with the same {@code Idempotency-Key}. */
    interface Answers {

        /** How long an answer is kept, in wall time. */
        @WithDefault("P30D")
        Duration keep();

        /** Pause between two clean-ups; {@code off} for none. */
        @WithDefault("10m")
        String cleanUpEvery();

        /** Most rows removed by one statement. */
        @WithDefault("2000")
        int cleanUpBatch();
    }

    /** How many requests are let through, per replica. */
    interface Limits {

        /** A signed-in session (the token's {@code sid}, else {@code sub}). */
        Session session();

        /** An address that is not signed in. */
        Address address();
    }

    /** Limits of a signed-in session. */
    interface Session {

        /** Requests a second in the long run; 0 for no limit. */
        @WithDefault("100")
        int perSecond();

        /** Requests that may come at once. */
        @WithDefault("1000")
        int burst();
    }

    /** Limits of an address that is not signed in. */
    interface Address {

        /** Requests a second in the long run; 0 for no limit. */
        @WithDefault("100")
        int perSecond();

        /** Requests that may come at once: what a hall full of phones asks when it opens the public pages. */
        @WithDefault("5000")
        int burst();
    }
}
