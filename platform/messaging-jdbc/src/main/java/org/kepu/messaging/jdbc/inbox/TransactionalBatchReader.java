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
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ChannelFailures;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IntakeMetrics;
import org.kepu.messaging.intake.ParkedReader;
import org.kepu.messaging.intake.Patience;
import org.kepu.messaging.intake.PoisonSearch;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.Tally;

/** Reads into the service's own PostgreSQL database: tables {@code inbox} and {@code inbox_parked}. */
@ApplicationScoped
class TransactionalBatchReader implements BatchReader {

    private final Takeover takeover;
    private final InboxBatch batch;
    private final ParkedReader reader;
    private final InboxTable inbox;
    private final ParkedTable parked;
    private final IntakeMetrics metrics;
    private final Patience patience;
    private final ChannelFailures failures;

    TransactionalBatchReader(
            Takeover takeover,
            InboxBatch batch,
            ParkedReader reader,
            InboxTable inbox,
            ParkedTable parked,
            IntakeMetrics metrics,
            Patience patience,
            ChannelFailures failures) {
        this.takeover = takeover;
        this.batch = batch;
        this.reader = reader;
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
        PoisonSearch search = new PoisonSearch(
                handler.consumer(),
                Transient::is,
                some -> inTransaction(handler, some),
                (poison, failure) -> park(handler, poison, failure));
        try {
            patience.whileAway(handler.consumer(), Transient::is, () -> {
                takeover.ensure(handler);
                search.through(all);
            });
        } catch (RuntimeException | Error e) {
            failures.report(handler.consumer(), e);
            throw e;
        }
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
        UUID id = reader.idOf(handler, source);
        QuarkusTransaction.requiringNew().run(() -> {
            try {
                if (id != null && handler.remembersEvents()) {
                    inbox.claim(handler.consumer(), Set.of(id));
                }
                parked.park(handler.consumer(), new Sorting.Aside(source, id, SqlReasons.of(failure)));
            } catch (SQLException e) {
                throw new OutboxFailure("an event could not be parked", e);
            }
        });
        metrics.add(handler.consumer(), Tally.ONE_PARKED);
    }
}
