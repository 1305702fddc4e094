package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
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
    private static final String APPEND = """
            with mark as (
              insert into service_mark
                (nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at, digest,
                 step, phone)
              select ?, ?, session_id, shift_id, person_id, 'in', 0, ?, ?, ?, ?, ?, ?
              from sign_up where id = ? and status in ('signed-up', 'conflict')
              for share
              on conflict do nothing
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
    boolean append(Mark mark, Serving.Post post, OutgoingEvent event) {
        Mark.Source source = mark.source();
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            append.setObject(1, mark.nonce());
            append.setObject(2, mark.record());
            append.setString(3, mark.evidence().code());
            append.setObject(4, mark.at());
            append.setObject(5, mark.receivedAt());
            append.setBytes(6, mark.digest());
            append.setObject(7, source.step(), Types.BIGINT);
            append.setString(8, source.phone());
            append.setObject(9, post.signUp());
            outbox.encode(event).bind(append, 10);
            boolean appended = append.executeUpdate() == 1;
            if (appended) {
                written.fire(new OutboxWritten());
            }
            return appended;
        } catch (SQLException e) {
            throw new ServiceFailure("could not append a check-in", e);
        }
    }
}
