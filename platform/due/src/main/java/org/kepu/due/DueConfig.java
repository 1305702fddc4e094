package org.kepu.due;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of due work. */
@ConfigMapping(prefix = "kepu.due")
public interface DueConfig {

    /** Whether this replica does due work. Off only in a bench. */
    @WithDefault("true")
    boolean enabled();

    /** How often the worker looks by itself, besides being woken by what is due at once. */
    @WithDefault("1s")
    Duration every();

    /** How often an item is tried before it is parked for somebody to look at. */
    @WithDefault("10")
    int attempts();

    /** Pause after the first failure, in wall time; it doubles with each further one. */
    @WithDefault("1s")
    Duration firstPause();

    /** The longest pause between two tries, in wall time. */
    @WithDefault("15m")
    Duration longestPause();

    /**
     * How long an item waits for a row somebody else has locked. Below the database's deadlock timeout (1 s), so that of due
     * work and a person's request that wait for each other it is the due work that gives way.
     */
    @WithDefault("500ms")
    Duration lockTimeout();

    /** How long done items are kept, in city time. */
    @WithDefault("90d")
    Duration keep();
}
