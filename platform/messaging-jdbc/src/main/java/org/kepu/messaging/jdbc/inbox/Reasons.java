package org.kepu.messaging.jdbc.inbox;

import java.sql.SQLException;
import org.kepu.messaging.intake.StoredHeaders;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why an event is parked, as an operator reads it. */
final class Reasons {

    static final String WAITS = "waits behind a parked event";

    private static final int LONGEST = 1000;

    private Reasons() {}

    /** The root of a failure. A database's own words are left out: they may quote values of a row. */
    static String of(Throwable failure) {
        Throwable root = failure;
        for (int depth = 0; depth < 20 && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        String name = root.getClass().getSimpleName();
        return name + ": " + (root instanceof SQLException sql ? ofDatabase(sql) : root.getMessage());
    }

    private static String ofDatabase(SQLException failure) {
        String state = "SQLSTATE " + failure.getSQLState();
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return server == null
                ? state
                : "%s table=%s column=%s constraint=%s"
                        .formatted(state, server.getTable(), server.getColumn(), server.getConstraint());
    }

    /** As it can be stored. */
    static String shown(String reason) {
        String text = StoredHeaders.text(reason);
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
