package org.kepu.messaging.jdbc.inbox;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reasons;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** Why an event is parked, without the database's own words: they may quote values of a row. */
final class SqlReasons {

    private SqlReasons() {}

    static String of(Throwable failure) {
        return Reasons.of(failure, SqlReasons::ofDatabase);
    }

    private static @Nullable String ofDatabase(Throwable root) {
        if (!(root instanceof SQLException failure)) {
            return null;
        }
        String state = "SQLSTATE " + failure.getSQLState();
        ServerErrorMessage server = failure instanceof PSQLException postgres ? postgres.getServerErrorMessage() : null;
        return server == null
                ? state
                : "%s table=%s column=%s constraint=%s"
                        .formatted(state, server.getTable(), server.getColumn(), server.getConstraint());
    }
}
