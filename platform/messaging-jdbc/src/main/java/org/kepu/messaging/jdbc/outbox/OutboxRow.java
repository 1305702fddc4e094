package org.kepu.messaging.jdbc.outbox;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.kepu.messaging.EncodedEvent;

/**
 * One row of {@code outbox_event}.
 *
 * @param event the event as it will travel
 * @param createdAt wall time: the age of the outbox is a technical figure
 */
public record OutboxRow(EncodedEvent event, OffsetDateTime createdAt) {

    /**
     * Binds the nine values in the order of {@link TransactionalOutbox#INSERT}.
     *
     * @return the index after the last bound value
     */
    public int bind(PreparedStatement statement, int first) throws SQLException {
        int i = first;
        statement.setObject(i++, event.id());
        statement.setString(i++, event.type().aggregate());
        statement.setString(i++, event.aggregateId());
        statement.setString(i++, event.type().ceType());
        statement.setLong(i++, event.version());
        statement.setString(i++, event.type().topic());
        statement.setString(i++, event.headers());
        statement.setString(i++, event.payload());
        statement.setObject(i++, createdAt);
        return i;
    }
}
