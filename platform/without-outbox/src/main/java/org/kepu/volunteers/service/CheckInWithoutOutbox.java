package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.jdbc.outbox.TransactionalOutbox;

/** Appends the check-in alone: no event is made, serialised, written or told of. Figures would miss every one of them. */
@Alternative
@Priority(1)
@Singleton
class CheckInWithoutOutbox extends CheckInWriter {

    private final AgroalDataSource ownDatabase;

    CheckInWithoutOutbox(AgroalDataSource database, TransactionalOutbox outbox, Event<OutboxWritten> written) {
        super(database, outbox, written);
        this.ownDatabase = database;
    }

    @Override
    boolean append(Mark mark, Serving.Post post, Supplier<OutgoingEvent> event) {
        try (Connection connection = ownDatabase.getConnection();
                PreparedStatement append = connection.prepareStatement(MARK)) {
            bind(append, mark, post);
            return append.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new ServiceFailure("could not append a check-in", e);
        }
    }
}
