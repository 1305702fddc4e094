package org.kepu.messaging.documents.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.kepu.messaging.documents.store.Away;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ChannelFailures;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IntakeMetrics;
import org.kepu.messaging.intake.IntakeTrace;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedReader;
import org.kepu.messaging.intake.Patience;
import org.kepu.messaging.intake.PoisonSearch;
import org.kepu.messaging.intake.Reading;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.Tally;

/**
 * Reads into a document store, without transactions: what is parked is written first, then the handler writes, then the
 * offsets move. A crash in between repeats a batch, which every handler here can stand.
 */
@ApplicationScoped
class DocumentBatchReader implements BatchReader {

    private final Takeover takeover;
    private final RecordDecoder decoder;
    private final ParkedReader reader;
    private final ParkedDocuments parked;
    private final IntakeTrace trace;
    private final IntakeMetrics metrics;
    private final Patience patience;
    private final ChannelFailures failures;

    DocumentBatchReader(
            Takeover takeover,
            RecordDecoder decoder,
            ParkedReader reader,
            ParkedDocuments parked,
            IntakeTrace trace,
            IntakeMetrics metrics,
            Patience patience,
            ChannelFailures failures) {
        this.takeover = takeover;
        this.decoder = decoder;
        this.reader = reader;
        this.parked = parked;
        this.trace = trace;
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
                Away::is,
                some -> handle(handler, some),
                (poison, failure) -> park(handler, poison, failure));
        try {
            patience.whileAway(handler.consumer(), Away::is, () -> {
                if (takeover.ensure(handler)) {
                    search.through(all);
                }
            });
        } catch (RuntimeException | Error e) {
            failures.report(handler.consumer(), e);
            throw e;
        }
    }

    private void handle(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) {
        List<Reading> wanted = new ArrayList<>(records.size());
        Set<UUID> ids = new HashSet<>();
        for (ConsumerRecord<String, byte[]> source : records) {
            Reading reading = decoder.read(handler.types(), source);
            if (!(reading instanceof NotAsked)) {
                wanted.add(reading);
            }
            if (reading instanceof Understood understood) {
                ids.add(understood.event().id());
            }
        }
        Sorting sorting = new Sorting(ids, parked.held(handler.consumer(), Line.of(wanted)));
        wanted.forEach(sorting::add);
        int aside = 0;
        for (Sorting.Aside each : sorting.aside()) {
            aside += parked.park(handler.consumer(), each) ? 1 : 0;
        }
        hand(handler, sorting.free());
        parked.supersede(handler.consumer(), sorting.healed());
        int handled = sorting.free().size();
        metrics.add(
                handler.consumer(),
                new Tally(handled, wanted.size() - aside - handled, records.size() - wanted.size(), aside, 0));
    }

    private void hand(EventHandler handler, List<Understood> free) {
        if (!free.isEmpty()) {
            trace.during(
                    handler.consumer(),
                    free.stream().map(Understood::source).toList(),
                    () -> handler.handle(free.stream().map(Understood::event).toList()));
        }
    }

    private void park(EventHandler handler, ConsumerRecord<String, byte[]> poison, RuntimeException failure) {
        UUID id = reader.idOf(handler, poison);
        if (parked.park(handler.consumer(), new Sorting.Aside(poison, id, StoreReasons.of(failure)))) {
            metrics.add(handler.consumer(), Tally.ONE_PARKED);
        }
    }
}
