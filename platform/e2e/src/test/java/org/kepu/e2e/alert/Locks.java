package org.kepu.e2e.alert;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;
import org.kepu.e2e.stack.Stack;

/** Somebody with a prompt at a database who begins a transaction and goes for a walk. */
final class Locks {

    private final Stack stack;
    private @Nullable Connection prompt;

    Locks(Stack stack) {
        this.stack = stack;
    }

    void hold(String database, String statement) throws SQLException, IOException {
        Connection connection = stack.database(database);
        prompt = connection;
        connection.setAutoCommit(false);
        try (Statement lock = connection.createStatement()) {
            lock.execute(statement);
        }
    }

    void release() throws SQLException {
        if (prompt != null) {
            prompt.close();
            prompt = null;
        }
    }
}
