package org.kepu.messaging.jdbc.inbox;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ChannelFailures;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IntakeMetrics;
import org.kepu.messaging.intake.Patience;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Tally;

/** Reads into the service's own PostgreSQL database: tables {@code inbox} and {@code inbox_parked}. */
@ApplicationScoped
class TransactionalBatchReader implements BatchReader {

    private static final Logger LOG = Logger.getLogger(TransactionalBatchReader.class);

    private static final int ATTEMPTS = 3;

    private final Takeover takeover;
    private final InboxBatch batch;
    private final RecordDecoder decoder;
    private final InboxTable inbox;
    private final ParkedTable parked;
    private final IntakeMetrics metrics;
    private final Patience patience;
    private final ChannelFailures failures;

    TransactionalBatchReader(
            Takeover takeover,
            InboxBatch batch,
            RecordDecoder decoder,
            InboxTable inbox,
            ParkedTable parked,
            IntakeMetrics metrics,
            Patience patience,
            ChannelFailures failures) {
        this.takeover = takeover;
        this.batch = batch;
        this.decoder = decoder;
        this.inbox = inbox;
        this.parked = parked;
        this.metrics = metrics;
        this.patience = patience;
        this.failures = failures;
    }

    @Override
    public void read(EventHandler handler, ConsumerRecords<String, byte[]> records) {
        List<ConsumerRecord<String, byte[]>> all = new ArrayList<>(records.count());
        records.forEach(all::add);
        try {
            patience.whileAway(handler.consumer(), Transient::is, () -> together(handler, all));
        } catch (RuntimeException | Error e) {
            failures.report(handler.consumer(), e);
            throw e;
        }
    }

    private void together(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        takeover.ensure(handler);
        halve(handler, records);
    }

    /** What fails is cut in halves, the first before the second, until the poison stands alone: order is kept. */
    private void halve(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        try {
            inTransaction(handler, records);
        } catch (RuntimeException e) {
            if (Transient.is(e)) {
                throw e;
            }
            if (records.size() == 1) {
                again(handler, records, e);
            } else {
                LOG.debugf(e, "a batch failed and is cut in halves: consumer=%s", handler.consumer());
                int middle = records.size() / 2;
                halve(handler, records.subList(0, middle));
                halve(handler, records.subList(middle, records.size()));
            }
        }
    }

    /** It may only have met a change by somebody else. */
    private void again(EventHandler handler, List<ConsumerRecord<String, byte[]>> one, RuntimeException first) {
        RuntimeException last = first;
        for (int attempt = 2; attempt <= ATTEMPTS; attempt++) {
            try {
                inTransaction(handler, one);
                return;
            } catch (RuntimeException e) {
                if (Transient.is(e)) {
                    throw e;
                }
                last = e;
            }
        }
        park(handler, one.getFirst(), last);
    }

    private void inTransaction(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        Tally tally = QuarkusTransaction.requiringNew().call(() -> {
            try {
                return batch.handle(handler, records);
            } catch (SQLException e) {
                throw new OutboxFailure("the inbox could not be read or written", e);
            }
        });
        metrics.add(handler.consumer(), tally);
    }

    /** In one transaction with its inbox row: parked is read, whatever happens next. */
    private void park(EventHandler handler, ConsumerRecord<String, byte[]> source, RuntimeException failure) {
        LOG.errorf(
                failure,
                "an event is parked: consumer=%s topic=%s partition=%d offset=%d",
                handler.consumer(),
                source.topic(),
                source.partition(),
                source.offset());
        UUID id = idOf(handler, source);
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                if (id != null && handler.remembersEvents()) {
                    inbox.claim(handler.consumer(), Set.of(id));
                }
                parked.park(handler.consumer(), source, id, Reasons.of(failure));
            } catch (SQLException e) {
                throw new OutboxFailure("an event could not be parked", e);
            }
        });
        metrics.add(handler.consumer(), Tally.ONE_PARKED);
    }

    private @Nullable UUID idOf(EventHandler handler, ConsumerRecord<String, byte[]> source) {
        return decoder.read(handler.types(), source) instanceof Understood understood
                ? understood.event().id()
                : null;
    }
}
