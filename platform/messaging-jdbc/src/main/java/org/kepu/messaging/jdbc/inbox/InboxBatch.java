package org.kepu.messaging.jdbc.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IntakeConfig;
import org.kepu.messaging.intake.IntakeTrace;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.Projection;
import org.kepu.messaging.intake.Reading;
import org.kepu.messaging.intake.Reading.NotAsked;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.messaging.intake.RecordDecoder;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.Tally;

/**
 * What is done with records inside one transaction: claim the new ones, park what cannot be read and what waits behind it,
 * hand the rest to the handler in order.
 */
@ApplicationScoped
class InboxBatch {

    private static final Logger LOG = Logger.getLogger(InboxBatch.class);

    /** How far the clocks of two machines may be apart. */
    private static final Duration SKEW = Duration.ofHours(1);

    private final RecordDecoder decoder;
    private final VersionTable versions;
    private final Takeover takeover;
    private final InboxTable inbox;
    private final ParkedTable parked;
    private final IntakeTrace trace;
    private final Duration memory;

    InboxBatch(
            RecordDecoder decoder,
            VersionTable versions,
            Takeover takeover,
            InboxTable inbox,
            ParkedTable parked,
            IntakeTrace trace,
            IntakeConfig config) {
        this.decoder = decoder;
        this.versions = versions;
        this.takeover = takeover;
        this.inbox = inbox;
        this.parked = parked;
        this.trace = trace;
        this.memory = config.keepInbox();
    }

    /**
     * Handles records in the current transaction; says what became of them should it commit.
     *
     * @throws SQLTransientException where the tables have to be taken over first
     */
    Tally handle(EventHandler handler, List<ConsumerRecord<String, byte[]>> records) throws SQLException {
        return switch (versions.stored(handler.consumer(), handler.version())) {
            case VersionTable.Tables.Current(OffsetDateTime since) -> handle(handler, records, since);
            case VersionTable.Tables.Newer(int version) -> {
                LOG.warnf(
                        "the tables belong to a newer version, this replica leaves them alone: consumer=%s version=%d",
                        handler.consumer(), version);
                yield Tally.NOTHING;
            }
            case VersionTable.Tables.Older() -> {
                takeover.repeat(handler);
                throw new SQLTransientException("the tables of " + handler.consumer() + " are not this version's");
            }
        };
    }

    private Tally handle(EventHandler handler, List<ConsumerRecord<String, byte[]>> records, OffsetDateTime since)
            throws SQLException {
        int skipped = 0;
        int forgotten = 0;
        long horizon = horizon(handler, since);
        List<Reading> wanted = new ArrayList<>(records.size());
        for (ConsumerRecord<String, byte[]> source : records) {
            switch (decoder.read(handler.types(), source)) {
                case NotAsked ignored -> skipped++;
                case Understood understood when understood.source().timestamp() < horizon -> forgotten++;
                case Reading reading -> wanted.add(reading);
            }
        }
        Sorting sorting = new Sorting(claim(handler, wanted), parked.held(handler.consumer(), Line.of(wanted)));
        wanted.forEach(sorting::add);
        int aside = 0;
        for (Sorting.Aside each : sorting.aside()) {
            aside += parked.park(handler.consumer(), each);
        }
        parked.supersede(handler.consumer(), sorting.healed());
        hand(handler, sorting.free());
        int repeated = wanted.size() - aside - sorting.free().size();
        return new Tally(sorting.free().size(), repeated, skipped, aside, forgotten);
    }

    private void hand(EventHandler handler, List<Understood> free) {
        if (!free.isEmpty()) {
            trace.during(
                    handler.consumer(),
                    free.stream().map(Understood::source).toList(),
                    () -> handler.handle(free.stream().map(Understood::event).toList()));
        }
    }

    private Set<UUID> claim(EventHandler handler, List<Reading> wanted) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        for (Reading reading : wanted) {
            if (reading instanceof Understood understood) {
                ids.add(understood.event().id());
            }
        }
        return handler.remembersEvents() ? inbox.claim(handler.consumer(), ids) : ids;
    }

    /**
     * Before this moment, in milliseconds, the inbox has forgotten what a reaction handled. A handler that has not been
     * reading for that long has forgotten nothing, and a projection may repeat.
     */
    private long horizon(EventHandler handler, OffsetDateTime since) {
        OffsetDateTime forgotten = WallTime.utc().minus(memory);
        boolean cannotKnow = handler.remembersEvents() && !(handler instanceof Projection) && since.isBefore(forgotten);
        return cannotKnow ? forgotten.plus(SKEW).toInstant().toEpochMilli() : Long.MIN_VALUE;
    }
}
