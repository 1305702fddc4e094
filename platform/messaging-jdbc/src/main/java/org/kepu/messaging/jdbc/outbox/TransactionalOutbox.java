package org.kepu.messaging.jdbc.outbox;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.kepu.base.WallTime;
import org.kepu.messaging.EventEncoder;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.OutgoingEvent;

/** The outbox in the service's own PostgreSQL database: table {@code outbox_event}. */
@ApplicationScoped
public class TransactionalOutbox implements Outbox {

    /** The statement that appends one row; hot paths write it into their own statement with {@link #encode}. */
    public static final String INSERT = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    private static final Object NUDGE_REGISTERED = new Object();

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final EventEncoder encoder;
    private final Event<OutboxWritten> written;

    TransactionalOutbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            EventEncoder encoder,
            Event<OutboxWritten> written) {
        this.database = database;
        this.transactions = transactions;
        this.encoder = encoder;
        this.written = written;
    }

    @Override
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        nudgeAfterCommit();
        // The connection is the transaction's own: Agroal hands out the enlisted one.
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (OutgoingEvent event : events) {
                encode(event).bind(insert, 1);
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw new OutboxFailure("could not append " + events.size() + " event(s) to the outbox", e);
        }
    }

    /**
     * The row of an event, for a hot path that writes it in one statement with its own row. Such a path calls
     * {@link #nudgeAfterCommit()} too.
     *
     * @throws IllegalArgumentException where the event is larger than its kind may be
     */
    public OutboxRow encode(OutgoingEvent event) {
        return new OutboxRow(encoder.encode(event), WallTime.utc());
    }

    /**
     * Wakes the relay once the current transaction has committed.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void nudgeAfterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is only written inside the transaction of its cause");
        }
        if (transactions.getResource(NUDGE_REGISTERED) != null) {
            return;
        }
        transactions.putResource(NUDGE_REGISTERED, true);
        transactions.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    written.fire(new OutboxWritten());
                }
            }
        });
    }
}
