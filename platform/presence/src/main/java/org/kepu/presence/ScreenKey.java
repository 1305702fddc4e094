package org.kepu.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a paired screen (签到屏) holds so that it shows codes without signal.
 *
 * @param kid the presence key it was made with
 * @param session the session it shows codes of
 * @param key K_S, 32 bytes in base64url without padding; a secret
 * @param until when the screen wipes it, in city time: the session's end and two hours
 */
public record ScreenKey(String kid, UUID session, String key, Instant until) {

    /** How long after the session's end a screen may keep its key: people check out late. */
    public static final Duration AFTER_END = Duration.ofHours(2);

    /** Without the key: this object may reach a log by mistake. */
    @Override
    public String toString() {
        return "ScreenKey[" + kid + ", " + session + ", until " + until + "]";
    }
}
