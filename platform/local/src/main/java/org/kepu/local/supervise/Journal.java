package org.kepu.local.supervise;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/** What the supervisor did and when, by wall time; its standard output is {@code logs/supervisor.log}. */
record Journal(Clock wall) {

    void note(String sentence) {
        System.out.println(wall.instant().truncatedTo(ChronoUnit.MILLIS) + " " + sentence);
    }
}
