package org.kepu.events;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The filters of a list as bound parameters: a filter nobody asked for narrows nothing. Texts of a request are only bound. */
public final class Conditions {

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    /** Adds {@code condition}, which holds one question mark, unless {@code value} is null. */
    public Conditions and(String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
        return this;
    }

    /** Adds that a column holds one of these texts; null narrows nothing. */
    public Conditions in(String column, @Nullable Collection<String> texts) {
        return and(column + " = any(?)", texts == null ? null : texts.toArray(String[]::new));
    }

    /** The conditions, joined by {@code and}. */
    public String sql() {
        return sql.toString();
    }

    /**
     * Binds the values in their order.
     *
     * @return the index after the last bound value
     */
    public int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int next = first;
        for (Object value : values) {
            if (value instanceof String[] texts) {
                statement.setArray(next++, connection.createArrayOf("text", texts));
            } else {
                statement.setObject(next++, value);
            }
        }
        return next;
    }
}
