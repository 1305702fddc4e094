package org.kepu.messaging.documents.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.bson.BsonDocument;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Nudges;
import org.kepu.messaging.relay.KafkaSender;
import org.kepu.messaging.relay.PendingEvent;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.RelayProducer;
import org.kepu.messaging.relay.SendResult;

/** Relays as other replicas would have them, some of which die in the middle of a pass. */
@ApplicationScoped
public class Replicas {

    static final Duration LEASE = Duration.ofSeconds(1);

    private final Database database;
    private final ObjectMapper json;
    private final Map<String, Object> broker;
    private final List<Aggregates<?>> aggregates;
    private final Event<OutboxWritten> written;
    private final List<Replica> alive = new CopyOnWriteArrayList<>();

    Replicas(
            Database database,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @All List<Aggregates<?>> aggregates,
            Event<OutboxWritten> written) {
        this.database = database;
        this.json = json;
        this.broker = broker;
        this.aggregates = aggregates;
        this.written = written;
    }

    /** The step after which a replica is gone. */
    enum Step {
        EVENTS_INSERTED,
        SENT,
        COPIED_TO_SENT,
        NEVER
    }

    /** The process is gone: nothing behind this line runs, and nothing is tidied up. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;

        Killed(Step step) {
            super("killed after " + step);
        }
    }

    private record Settings(boolean enabled, int batch, Duration poll, int parkAfter, Duration keepSent)
            implements RelayConfig {}

    private record Timing(Duration scan, Duration lease) implements DocumentsConfig {}

    /** A replica with a lease and a producer of its own. */
    Replica replica(int batch, Step dies) {
        Timing timing = new Timing(Duration.ofMillis(100), LEASE);
        OutboxCollection outbox = new DyingOutbox(database, dies);
        Lease lease = new Lease(database, timing);
        DocumentRelay relay = new DocumentRelay(
                lease,
                new Drain(database, outbox),
                outbox,
                new Orders(database, outbox),
                new Nudges(written),
                new DyingSender(new RelayProducer(broker, "tiny-2"), json, dies),
                new Settings(true, batch, Duration.ofMillis(100), 3, Duration.ofDays(14)),
                timing,
                aggregates);
        Replica replica = new Replica(relay, lease);
        alive.add(replica);
        return replica;
    }

    /** Ends every replica made so far, without a word to the others. */
    void killAll() {
        alive.forEach(Replica::kill);
        alive.clear();
    }

    /** A relay with its lease. */
    record Replica(DocumentRelay relay, Lease lease) {

        Relay.Pass pass() {
            try {
                return relay.pass();
            } catch (Killed e) {
                kill();
                throw e;
            }
        }

        /** Its lease is neither renewed nor given back. */
        void kill() {
            lease.fallSilent();
        }
    }

    private static final class DyingOutbox extends OutboxCollection {

        private final Step dies;

        DyingOutbox(Database database, Step dies) {
            super(database);
            this.dies = dies;
        }

        @Override
        void insert(List<BsonDocument> events) {
            super.insert(events);
            dieAfter(Step.EVENTS_INSERTED, dies);
        }

        @Override
        void copyToSent(List<BsonDocument> events) {
            super.copyToSent(events);
            dieAfter(Step.COPIED_TO_SENT, dies);
        }
    }

    private static final class DyingSender extends KafkaSender {

        private final Step dies;

        DyingSender(RelayProducer producer, ObjectMapper json, Step dies) {
            super(producer, json);
            this.dies = dies;
        }

        @Override
        public SendResult send(List<PendingEvent> batch) {
            SendResult result = super.send(batch);
            dieAfter(Step.SENT, dies);
            return result;
        }
    }

    private static void dieAfter(Step step, Step dies) {
        if (step == dies) {
            throw new Killed(step);
        }
    }
}
