package org.kepu.messaging;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Wall time, for what is technical: when a row was written, sent, read or parked. No rule of the city looks at it. */
public final class WallTime {

    private WallTime() {}

    /** The moment, in UTC. */
    public static OffsetDateTime now() {
        return OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC);
    }
}
