package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.function.Supplier;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.jdbc.outbox.TransactionalOutbox;

/**
 * Appends a check-in and its event in one statement, which is its own transaction: one round trip, durable when it
 * returns, and nothing shared is touched. Measured against begin–read–write–commit this spares a round trip and the
 * transaction manager.
 */
@ApplicationScoped
class CheckInWriter {

    /**
     * The sign-up is read again here and cannot end before this has committed: one that was withdrawn or called off since
     * the first read gets no record, and whoever ends it afterwards sees the record. The row is this person's alone.
     */
    static final String MARK = """
              insert into service_mark
                (nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at, digest,
                 step, phone)
              select ?, ?, session_id, shift_id, person_id, 'in', 0, ?, ?, ?, ?, ?, ?
              from sign_up where id = ? and status in ('signed-up', 'conflict')
              for share
              on conflict do nothing
            """;

    private static final String APPEND = "with mark as (\n" + MARK + """
              returning nonce
            )
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            select ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ? from mark""";

    private final AgroalDataSource database;
    private final TransactionalOutbox outbox;
    private final Event<OutboxWritten> written;

    CheckInWriter(AgroalDataSource database, TransactionalOutbox outbox, Event<OutboxWritten> written) {
        this.database = database;
        this.outbox = outbox;
        this.written = written;
    }

    /**
     * Appends.
     *
     * @return false where nothing was written: the person has checked in, the nonce is used or the sign-up is gone
     */
    boolean append(Mark mark, Serving.Post post, Supplier<OutgoingEvent> event) {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            outbox.encode(event.get()).bind(append, bind(append, mark, post));
            boolean appended = append.executeUpdate() == 1;
            if (appended) {
                written.fire(new OutboxWritten());
            }
            return appended;
        } catch (SQLException e) {
            throw new ServiceFailure("could not append a check-in", e);
        }
    }

    /**
     * Binds the values of {@link #MARK}.
     *
     * @return the index after the last bound value
     */
    static int bind(PreparedStatement statement, Mark mark, Serving.Post post) throws SQLException {
        Mark.Source source = mark.source();
        int i = 1;
        statement.setObject(i++, mark.nonce());
        statement.setObject(i++, mark.record());
        statement.setString(i++, mark.evidence().code());
        statement.setObject(i++, mark.at());
        statement.setObject(i++, mark.receivedAt());
        statement.setBytes(i++, mark.digest());
        statement.setObject(i++, source.step(), Types.BIGINT);
        statement.setString(i++, source.phone());
        statement.setObject(i++, post.signUp());
        return i;
    }
}
