package org.kepu.messaging.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.jdbc.outbox.RelayOfSize;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.Relay.Pass;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.WithKafka;

/**
 * Prints how fast relay and inbox are on this machine, on a durable PostgreSQL. No test of the build: a figure, not a
 * limit. Run it by name: {@code -Dtest=ThroughputMeasurement}.
 */
@QuarkusTest
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
@WithTestResource(
        value = StoppableServer.class,
        initArgs = {
            @ResourceArg(name = "server", value = "DATABASE"),
            @ResourceArg(name = "kepu.relay.enabled", value = "false"),
            @ResourceArg(name = "mp.messaging.incoming.things.enabled", value = "false")
        })
class ThroughputMeasurement {

    private static final Logger LOG = Logger.getLogger(ThroughputMeasurement.class);
    private static final int EVENTS = 100_000;

    @Inject
    RelayOfSize relays;

    @Inject
    BatchReader reader;

    @Inject
    ThingReaction reaction;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 2_000, 500, 2_000})
    void relay(int batch) throws Exception {
        rows.run("""
                insert into outbox_event
                  (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
                select gen_random_uuid(), 'thing', 'thing-' || i, 'org.kepu.tiny.thing.made.v1', 1, 'kepu.tiny.thing',
                  jsonb_build_object('ce_specversion', '1.0', 'ce_id', gen_random_uuid(), 'ce_source', '/services/tiny',
                    'ce_type', 'org.kepu.tiny.thing.made.v1', 'ce_subject', 'thing-' || i, 'ce_sequence',
                    '0000000000000000001', 'ce_time', '2024-09-21T09:00:00+08:00', 'ce_place', '410928102200'),
                  jsonb_build_object('session', gen_random_uuid(), 'evidence', 'rotating-code', 'fact', jsonb_build_object(
                    'kind', 'service-hours', 'day', '2024-09-21', 'place', '410928102200', 'group', 'farmers',
                    'campaigns', jsonb_build_array(gen_random_uuid()), 'grade', 'A', 'personTimes', 1, 'minutes', 120)),
                  now()
                from generate_series(1, %d) i""".formatted(EVENTS));
        Relay relay = relays.of(batch);
        int sent = 0;
        long began = System.nanoTime();
        while (relay.pass() instanceof Pass.Done(int count, int ignored, boolean more) && (more || count > 0)) {
            sent += count;
        }
        print("relay, batch %d".formatted(batch), sent, began);
        assertThat(rows.number("select count(*) from outbox_sent")).isEqualTo(EVENTS);
    }

    @Test
    void inboxAlone() {
        read(new Nothing(), "inbox, batch 2000, a handler that does nothing");
        read(new Nothing(), "inbox, batch 2000, everything a repeat");
    }

    @Test
    void inboxWithAHandlerThatInsertsARowForEachEvent() {
        read(reaction, "inbox, batch 2000, a handler that inserts a row for each event");
        assertThat(rows.number("select count(*) from tiny_effect")).isEqualTo(EVENTS);
    }

    private final Records records = manyThings();

    private static Records manyThings() {
        Records records = Records.ofThings();
        for (int i = 0; i < EVENTS; i++) {
            records.made("thing-" + i, 1);
        }
        return records;
    }

    private void read(EventHandler handler, String what) {
        long began = System.nanoTime();
        for (int from = 0; from < EVENTS; from += 2_000) {
            reader.read(handler, records.batch(from, from + 2_000));
        }
        print(what, EVENTS, began);
    }

    private static void print(String what, int events, long began) {
        double seconds = (System.nanoTime() - began) / 1e9;
        LOG.infof("MEASURED %s: %d events in %.1f s = %.0f events/s", what, events, seconds, events / seconds);
    }

    private record Nothing() implements EventHandler {
        @Override
        public String consumer() {
            return "tiny.nothing";
        }

        @Override
        public Set<String> types() {
            return Set.of(Things.MADE.ceType());
        }

        @Override
        public void handle(List<IncomingEvent> events) {}
    }
}
