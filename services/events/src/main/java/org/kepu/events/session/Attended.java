package org.kepu.events.session;

import java.util.UUID;

/** Knows whether anybody came to a session; the feature that keeps attendance answers. */
public interface Attended {

    /** Whether a record of attendance stands for the session. */
    boolean byAnybody(UUID session);
}
