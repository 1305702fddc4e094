package org.kepu.messaging.jdbc.inbox;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import org.jspecify.annotations.Nullable;

/** Tells a failure that passes by itself (the database is away or busy) from one that stays with the event. */
final class Transient {

    private static final int DEEPEST = 20;

    private Transient() {}

    static boolean is(Throwable failure) {
        return is(failure, 0);
    }

    /** A commit that failed has what the database said among its suppressed exceptions. */
    private static boolean is(@Nullable Throwable failure, int depth) {
        if (failure == null || depth == DEEPEST) {
            return false;
        }
        if (failure instanceof SQLException sql && isOfTheDatabase(sql)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (is(suppressed, depth + 1)) {
                return true;
            }
        }
        return is(failure.getCause(), depth + 1);
    }

    private static boolean isOfTheDatabase(SQLException failure) {
        if (failure instanceof SQLTransientException) {
            return true;
        }
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
