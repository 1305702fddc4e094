package org.kepu.presence;

import java.time.Instant;
import java.util.UUID;

/**
 * Makes the codes of sessions (出码). Safe for many threads. Every time it is handed is city time; every code is made with
 * the active presence key.
 */
public final class RotatingCodes {

    private static final CodeStep PRINTED = new CodeStep.Printed();

    private final PresenceKeys keys;

    RotatingCodes(PresenceKeys keys) {
        this.keys = keys;
    }

    /** The code to show at a session now. */
    public RotatingCode issue(UUID session, Instant now) {
        return keys.active(session).code(TimeStep.at(now));
    }

    /** The six digits to show beside the code of a step, for those without a camera (R25). */
    public String typed(UUID session, TimeStep step) {
        return keys.active(session).digits(step);
    }

    /** The code to print for a session (纸质码); it stays the same while its presence key is good. */
    public RotatingCode printed(UUID session) {
        return keys.active(session).code(PRINTED);
    }

    /** The six digits to print beside the printed code. */
    public String printedDigits(UUID session) {
        return keys.active(session).digits(PRINTED);
    }

    /**
     * What a paired screen receives so that it can go on without signal. Whoever holds it can make codes of any step of
     * this session: hand it to nobody else.
     *
     * @param ends the session's planned end, city time
     */
    public ScreenKey screenKey(UUID session, Instant ends) {
        SessionKey key = keys.active(session);
        return new ScreenKey(key.kid(), session, key.exported(), ends.plus(ScreenKey.AFTER_END));
    }
}
