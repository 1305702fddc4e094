package org.kepu.messaging.intake;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.kepu.messaging.OutboxFailure;

/**
 * Hands a batch of records to a handler in one transaction, together with the memory that they were read.
 *
 * <p>When this returns the effect is committed and the offsets may be; a crash in between repeats harmlessly. A poison
 * event is parked with its reason and holds later facts of its key; nothing is parked because a database was away.
 */
@ApplicationScoped
public class BatchReader {

    private static final Logger LOG = Logger.getLogger(BatchReader.class);

    private final RecordDecoder decoder;
    private final Inbox inbox;
    private final ParkedTable parked;
    private final IntakeMetrics metrics;
    private final Patience patience;

    BatchReader(RecordDecoder decoder, Inbox inbox, ParkedTable parked, IntakeMetrics metrics, Patience patience) {
        this.decoder = decoder;
        this.inbox = inbox;
        this.parked = parked;
        this.metrics = metrics;
        this.patience = patience;
    }

    /** A record and what it says. */
    private record Read(ConsumerRecord<String, byte[]> source, IncomingEvent event) {}

    /** Handles all records, in their order per key. Throws only when the database stayed away beyond all patience. */
    public void read(EventHandler handler, ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        patience.whileAway(handler.consumer(), () -> readOnce(handler, all));
    }

    private void readOnce(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        try {
            QuarkusTransaction.requiringNew().run(() -> together(handler, records));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            LOG.warnf("a batch failed and is tried event by event: consumer=%s", handler.consumer());
            for (ConsumerRecord<String, byte[]> one : records) {
                alone(handler, one);
            }
        }
        metrics.read(handler.consumer(), records.size());
    }

    private void alone(EventHandler handler, ConsumerRecord<String, byte[]> source) {
        try {
            QuarkusTransaction.requiringNew().run(() -> together(handler, List.of(source)));
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            LOG.errorf(
                    e,
                    "an event is parked: consumer=%s topic=%s partition=%d offset=%d",
                    handler.consumer(),
                    source.topic(),
                    source.partition(),
                    source.offset());
            QuarkusTransaction.requiringNew().run(() -> parkPoison(handler, source, e));
        }
    }

    private void parkPoison(EventHandler handler, ConsumerRecord<String, byte[]> source, RuntimeException failure) {
        try {
            UUID id = decoder.decode(source).id();
            if (handler.remembersEvents()) {
                inbox.claim(handler.consumer(), List.of(id));
            }
            parked.park(handler.consumer(), source, id, reason(failure));
        } catch (SQLException e) {
            throw new OutboxFailure("could not park an event", e);
        }
        metrics.parked(handler.consumer());
    }

    private void together(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        try {
            if (inbox.adopt(handler.consumer(), handler.version())) {
                inbox.forget(handler.consumer());
                handler.reset();
            }
            List<Read> wanted = withoutHeld(handler, wanted(handler, records));
            List<IncomingEvent> fresh = fresh(handler, wanted);
            if (!fresh.isEmpty()) {
                handler.handle(fresh);
            }
        } catch (SQLException e) {
            throw new OutboxFailure("the inbox could not be read or written", e);
        }
    }

    private List<Read> wanted(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        List<Read> wanted = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> source : records) {
            String type = RecordDecoder.header(source, "ce_type");
            if (type != null && !handler.types().contains(type)) {
                if (isOtherMajor(handler.types(), type)) {
                    parked.park(handler.consumer(), source, null, "this service does not know the version of " + type);
                    metrics.parked(handler.consumer());
                } else {
                    metrics.skipped(handler.consumer());
                }
                continue;
            }
            try {
                wanted.add(new Read(source, decoder.decode(source)));
            } catch (MalformedEvent e) {
                parked.park(handler.consumer(), source, null, reason(e));
                metrics.parked(handler.consumer());
            }
        }
        return wanted;
    }

    /** On a state topic the next record heals its key; a fact waits behind the parked one before it. */
    private List<Read> withoutHeld(EventHandler handler, List<Read> events) throws SQLException {
        Map<String, Set<String>> keysByTopic = new LinkedHashMap<>();
        for (Read read : events) {
            if (!read.source().topic().endsWith(".state") && read.source().key() != null) {
                keysByTopic
                        .computeIfAbsent(read.source().topic(), topic -> new LinkedHashSet<>())
                        .add(read.source().key());
            }
        }
        Set<String> held = new HashSet<>();
        for (Map.Entry<String, Set<String>> entry : keysByTopic.entrySet()) {
            parked.heldKeys(handler.consumer(), entry.getKey(), entry.getValue())
                    .forEach(key -> held.add(entry.getKey() + ' ' + key));
        }
        if (held.isEmpty()) {
            return events;
        }
        List<Read> free = new ArrayList<>(events.size());
        for (Read read : events) {
            if (held.contains(read.source().topic() + ' ' + read.source().key())) {
                parked.park(handler.consumer(), read.source(), read.event().id(), "waits behind a parked event");
                if (handler.remembersEvents()) {
                    inbox.claim(handler.consumer(), List.of(read.event().id()));
                }
            } else {
                free.add(read);
            }
        }
        return free;
    }

    private List<IncomingEvent> fresh(EventHandler handler, List<Read> events) throws SQLException {
        if (!handler.remembersEvents() || events.isEmpty()) {
            return events.stream().map(Read::event).toList();
        }
        Set<UUID> ids = new LinkedHashSet<>();
        events.forEach(read -> ids.add(read.event().id()));
        Set<UUID> fresh = inbox.claim(handler.consumer(), ids);
        List<IncomingEvent> inOrder = new ArrayList<>(fresh.size());
        for (Read read : events) {
            // The same id twice in one batch counts once.
            if (fresh.remove(read.event().id())) {
                inOrder.add(read.event());
            }
        }
        return inOrder;
    }

    private static boolean isOtherMajor(Set<String> known, String type) {
        int dot = type.lastIndexOf(".v");
        return dot > 0
                && known.stream().anyMatch(k -> k.lastIndexOf(".v") == dot && k.startsWith(type.substring(0, dot + 2)));
    }

    private static String reason(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
