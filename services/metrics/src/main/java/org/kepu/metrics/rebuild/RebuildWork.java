package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.MalformedEvent;
import org.kepu.messaging.intake.Reading;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.intake.Counting;
import org.kepu.metrics.intake.FigurePositions;

/**
 * Builds all figures again, piece by piece; each piece commits with its offsets, so a killed rebuild goes on where it was. At
 * the end the live intake waits for a moment, the last records are read, and the new tables take the place of the old: but not
 * where they lack something that is shown, unless somebody has said that it may be lost.
 *
 * <p>It counts and nothing else: nothing is told to anybody, no event is written.
 */
@ApplicationScoped
class RebuildWork implements DueHandler {

    private static final Logger LOG = Logger.getLogger(RebuildWork.class);

    private static final String KIND = "figures-rebuild";

    private final Rebuilds rebuilds;
    private final ShadowTables shadow;
    private final SwapLosses losses;
    private final ParkedFacts parked;
    private final TopicRecords topics;
    private final Counting counting;
    private final FigurePositions positions;
    private final RecordDecoder decoder;
    private final Database database;
    private final DueWork due;
    private final CityTime time;
    private final RebuildConfig config;

    RebuildWork(
            Rebuilds rebuilds,
            ShadowTables shadow,
            SwapLosses losses,
            ParkedFacts parked,
            TopicRecords topics,
            Counting counting,
            FigurePositions positions,
            RecordDecoder decoder,
            Database database,
            DueWork due,
            CityTime time,
            RebuildConfig config) {
        this.rebuilds = rebuilds;
        this.shadow = shadow;
        this.losses = losses;
        this.parked = parked;
        this.topics = topics;
        this.counting = counting;
        this.positions = positions;
        this.decoder = decoder;
        this.database = database;
        this.due = due;
        this.time = time;
        this.config = config;
    }

    /** Asks for the next piece, in the current transaction. */
    void next(UUID id, long done) {
        due.schedule(KIND, id + ":" + done, time.now(), id);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().asText());
        Rebuild rebuild = rebuilds.find(id).orElse(null);
        if (rebuild == null || !rebuild.isRunning()) {
            return;
        }
        Map<TopicPartition, Long> from = rebuilds.next(id);
        if (from.isEmpty()) {
            begin(id);
            return;
        }
        Map<TopicPartition, Long> ends = topics.ends();
        if (left(from, ends) > config.nearlyLevel()) {
            long read = piece(id, from, ends, config.piece());
            next(id, rebuild.done() + read);
            return;
        }
        finish(rebuild, from);
    }

    /** Whoever waits for it sees why it will not end, and may start another. */
    @Override
    public void gaveUp(DueItem item, String reason) {
        UUID id = UUID.fromString(item.payload().asText());
        if (rebuilds.end(id, "failed", reason)) {
            shadow.drop();
            LOG.errorf("the figures could not be built again, those shown stay: key=%s reason=%s", id, reason);
        }
    }

    private void begin(UUID id) {
        shadow.create();
        Map<TopicPartition, Long> beginnings = topics.beginnings();
        rebuilds.begin(id, beginnings, left(beginnings, topics.ends()));
        next(id, 0);
        LOG.infof("the figures are being built again: key=%s", id);
    }

    private void finish(Rebuild rebuild, Map<TopicPartition, Long> from) {
        UUID id = rebuild.id();
        // The live intake and readers are given time to end what they do; nobody waits longer than that for us.
        database.run("set local lock_timeout = '30s'");
        counting.stopLive();
        // Nothing the live intake has counted lies beyond these ends, because it waits.
        piece(id, from, topics.ends(), Integer.MAX_VALUE);
        Optional<String> lost = losses.sentence();
        if (lost.isPresent() && !rebuild.isForced()) {
            // Both stay: the shown ones go on, and what was built can be looked at until the next rebuild begins.
            rebuilds.end(id, "failed", lost.get());
            LOG.errorf("the figures were not replaced: key=%s reason=%s", id, lost.get());
            return;
        }
        lost.ifPresent(sentence -> LOG.warnf("figures are lost as was asked for: key=%s reason=%s", id, sentence));
        shadow.swap();
        database.run("""
                insert into projection (name, version) values ('figures', ?)
                on conflict (name) do update set version = excluded.version""", Counting.VERSION);
        positions.rebuilt();
        rebuilds.end(id, "done", null);
        LOG.infof("the figures were built again: key=%s", id);
    }

    private long piece(UUID id, Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, int most) {
        TopicRecords.Read read = topics.read(from, ends, most);
        ParkedFacts.Now uncounted = parked.now();
        List<IncomingEvent> events = new ArrayList<>(read.records().size());
        long passedOver = 0;
        for (ConsumerRecord<String, byte[]> record : read.records()) {
            switch (decoder.read(counting.types(), record)) {
                case Reading.Understood understood
                when !uncounted.contains(understood) -> events.add(understood.event());
                case Reading.NotAsked ignored -> {
                    // No event of the contracts: the live intake skips it as well.
                }
                case Reading ignored -> passedOver++;
            }
        }
        shadow.use(true);
        passedOver += count(events);
        shadow.use(false);
        read.next().forEach((partition, offset) -> rebuilds.setNext(id, partition, offset));
        rebuilds.advance(id, read.records().size(), passedOver);
        return read.records().size();
    }

    /** Counts all, or all but those that say nothing sensible; says how many these are. */
    private long count(List<IncomingEvent> events) {
        try {
            counting.count(events);
            return 0;
        } catch (MalformedEvent e) {
            return events.stream().filter(event -> !isCounted(event)).count();
        }
    }

    private boolean isCounted(IncomingEvent event) {
        try {
            counting.count(List.of(event));
            return true;
        } catch (MalformedEvent e) {
            LOG.warnf("an event says nothing that can be counted: event=%s reason=%s", event.id(), e.getMessage());
            return false;
        }
    }

    private static long left(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - from.getOrDefault(end.getKey(), 0L)))
                .sum();
    }
}
