package org.kepu.door.session;

import java.io.Serial;
import java.sql.SQLException;

/** The table of sessions cannot be used; its cause says why, and the caller is told to come again. */
final class SessionsUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SessionsUnavailable(SQLException cause) {
        super("sessions cannot be read or written", cause);
    }
}
