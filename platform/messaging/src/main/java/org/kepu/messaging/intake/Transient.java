package org.kepu.messaging.intake;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself (the database is away or busy) from one that stays with the event. */
final class Transient {

    private Transient() {}

    static boolean is(@Nullable Throwable failure) {
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isTransient(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTransient(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            // Agroal says so when no connection could be had in time.
            String message = failure.getMessage();
            return message != null && message.contains("timeout");
        }
        return state.startsWith("08") // connection
                || state.startsWith("53") // resources: disk full, too many connections
                || state.startsWith("57P") // the server is shutting down or starting
                || state.equals("40001") // serialisation
                || state.equals("40P01") // deadlock
                || state.equals("55P03") // lock not available
                || state.equals("25006"); // read-only while it recovers
    }
}
