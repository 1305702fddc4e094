package org.kepu.security.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code where} of a list with optional filters. Only constants of the code become SQL, every value is bound. */
final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Conditions equal(String column, @Nullable Object value) {
        return and(column + " = ?", value);
    }

    Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
        return this;
    }

    Conditions among(String column, Collection<String> values) {
        return and(column + " = any(?)", values.toArray(String[]::new));
    }

    String where() {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    /** Binds every value and tells the position of the next one. */
    int bind(Connection connection, PreparedStatement statement) throws SQLException {
        int position = 1;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(position++, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(position++, value);
            }
        }
        return position;
    }
}
