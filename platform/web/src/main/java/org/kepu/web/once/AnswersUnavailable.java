package org.kepu.web.once;

import java.io.Serial;
import java.sql.SQLException;

/** The table of kept answers cannot be used; its cause says why. */
final class AnswersUnavailable extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    AnswersUnavailable(SQLException cause) {
        super("kept answers cannot be read or written", cause);
    }
}
