package org.kepu.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Writes events in the transaction of their cause: the state change and its event commit together or not at all.
 *
 * <p>Call it after the versioned update of the aggregate. Positions then follow commit order per aggregate; across
 * aggregates they become visible out of order, which is why nothing keeps a "last position read".
 */
@ApplicationScoped
public class Outbox {

    /** The statement that appends one row; hot paths write it into their own statement with {@link #encode}. */
    public static final String INSERT = """
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            values (?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?)""";

    private static final int FACT_LIMIT = 8 * 1024;
    private static final int STATE_LIMIT = 64 * 1024;
    private static final Object NUDGE_REGISTERED = new Object();

    private final AgroalDataSource database;
    private final TransactionSynchronizationRegistry transactions;
    private final ObjectMapper json;
    private final Envelope envelope;
    private final Instance<EventCheck> checks;
    private final Event<OutboxWritten> written;

    Outbox(
            AgroalDataSource database,
            TransactionSynchronizationRegistry transactions,
            ObjectMapper json,
            Envelope envelope,
            Instance<EventCheck> checks,
            Event<OutboxWritten> written) {
        this.database = database;
        this.transactions = transactions;
        this.json = json;
        this.envelope = envelope;
        this.checks = checks;
        this.written = written;
    }

    /**
     * Appends events in the current transaction, in this order.
     *
     * @throws IllegalStateException outside a transaction
     * @throws IllegalArgumentException where an event is larger than its kind may be
     */
    public void append(OutgoingEvent... events) {
        append(List.of(events));
    }

    /** Appends events in the current transaction, in this order. */
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

    /** The row of an event, for a hot path that writes it in one statement with its own row. */
    public OutboxRow encode(OutgoingEvent event) {
        byte[] payload = payload(event);
        int limit = event.type().isState() ? STATE_LIMIT : FACT_LIMIT;
        if (payload.length > limit) {
            throw new IllegalArgumentException("the event " + event.type().ceType() + " has " + payload.length
                    + " bytes, at most " + limit + " are allowed");
        }
        if (event.data() != null) {
            checks.forEach(check -> check.check(event.type().ceType(), payload));
        }
        return new OutboxRow(
                event.id(),
                event.type().aggregate(),
                event.aggregateId(),
                event.type().ceType(),
                event.version(),
                event.type().topic(),
                envelope.headers(event),
                new String(payload, StandardCharsets.UTF_8),
                // Wall time: the age of the outbox is a technical figure.
                OffsetDateTime.ofInstant(Instant.now(), ZoneOffset.UTC));
    }

    /** Wakes the relay once the current transaction has committed; a hot path that appends by itself calls it. */
    public void nudgeAfterCommit() {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is only written inside the transaction of its cause");
        }
        if (transactions.getResource(NUDGE_REGISTERED) != null) {
            return;
        }
        transactions.putResource(NUDGE_REGISTERED, Boolean.TRUE);
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

    private byte[] payload(OutgoingEvent event) {
        try {
            return json.writeValueAsBytes(event.data());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the event " + event.type().ceType() + " cannot be written as JSON", e);
        }
    }
}
