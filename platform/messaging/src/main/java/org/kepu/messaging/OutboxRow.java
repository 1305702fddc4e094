package org.kepu.messaging;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;

/** One row of {@code outbox_event}, as text ready to bind. */
public record OutboxRow(
        UUID id,
        String aggregateType,
        String aggregateId,
        String type,
        long version,
        String topic,
        String headers,
        String payload,
        OffsetDateTime createdAt) {

    /**
     * Binds the nine values in the order of {@link Outbox#INSERT}.
     *
     * @return the index after the last bound value
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int i = first;
        statement.setObject(i++, id);
        statement.setString(i++, aggregateType);
        statement.setString(i++, aggregateId);
        statement.setString(i++, type);
        statement.setLong(i++, version);
        statement.setString(i++, topic);
        statement.setString(i++, headers);
        statement.setString(i++, payload);
        statement.setObject(i++, createdAt);
        return i;
    }
}
