package org.kepu.messaging.jdbc.outbox;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;
import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.Republish;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class RelayIT {

    private static final String FAIL_THE_MOVE = """
            create function fail_the_move() returns trigger language plpgsql as
              $$ begin raise exception 'the machine is switched off between send and move'; end $$;
            create trigger fail_the_move before insert on outbox_sent for each row execute function fail_the_move()""";
    private static final String MEND_THE_MOVE = "drop function if exists fail_the_move() cascade";

    @Inject
    Things things;

    @Inject
    ThingReaction reaction;

    @Inject
    Relay relay;

    @Inject
    Republish republish;

    @Inject
    Rows rows;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void empty() {
        rows.run(MEND_THE_MOVE);
        rows.empty();
        reaction.mend();
    }

    @Test
    void shouldSendAnEventWithTheHeadersOfBinaryCloudEvents() {
        // Given
        String id = UUID.randomUUID().toString();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            // When
            OutgoingEvent event = things.make(id);

            // Then
            ReceivedEvent received = topic.awaitOne(id);
            assertThat(received.headers())
                    .containsEntry("ce_specversion", "1.0")
                    .containsEntry("ce_id", event.id().toString())
                    .containsEntry("ce_source", "/services/tiny")
                    .containsEntry("ce_type", "org.kepu.tiny.thing.made.v1")
                    .containsEntry("ce_time", ISO_OFFSET_DATE_TIME.format(event.time()))
                    .containsEntry("ce_subject", id)
                    .containsEntry("ce_dataschema", "urn:kepu:schema:org.kepu.tiny.thing.made.v1")
                    .containsEntry("ce_sequence", "0000000000000000001")
                    .containsEntry("ce_place", "410900000000")
                    .containsEntry("content-type", "application/json")
                    .containsKey("ce_recordedtime");
            assertThat(received.body().get("version").asLong()).isEqualTo(1);
        }
    }

    @Test
    void shouldSendTheEventsOfAKeyInOrderAndMoveThemToTodaysPartition() {
        // Given
        String id = UUID.randomUUID().toString();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            // When
            List<OutgoingEvent> events = things.makeVersions(id, 50);

            // Then
            assertThat(topic.await(50, id))
                    .extracting(ReceivedEvent::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 50).boxed().toList());
            await().until(() -> rows.number("select count(*) from outbox_sent") == 50);
            assertThat(rows.texts("select id from outbox_sent order by position"))
                    .containsExactlyElementsOf(
                            events.stream().map(e -> e.id().toString()).toList());
            assertThat(rows.texts("select distinct tableoid::regclass::text from outbox_sent"))
                    .containsExactlyElementsOf(
                            rows.texts("select 'outbox_sent_' || to_char(now() at time zone 'UTC', 'YYYYMMDD')"));
        }
    }

    @Test
    void shouldEndAStateWithATombstone() {
        // Given
        String id = UUID.randomUUID().toString();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.copy.state")) {
            // When
            things.write(things.state(id, 1, java.util.Map.of("name", "a")), things.state(id, 2, null));

            // Then
            List<ReceivedEvent> received = topic.await(2, id);
            assertThat(received.getFirst().isTombstone()).isFalse();
            assertThat(received.getLast().isTombstone()).isTrue();
            assertThat(received.getLast().header("ce_type")).isEqualTo("org.kepu.tiny.copy.state.v1");
        }
    }

    @Test
    void shouldSendAgainAfterACrashBetweenSendAndMoveAndTheConsumerCountsOnce() {
        // Given
        String id = UUID.randomUUID().toString();
        rows.run(FAIL_THE_MOVE);
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            OutgoingEvent event = things.make(id);
            assertThat(topic.await(2, id))
                    .extracting(ReceivedEvent::id)
                    .containsOnly(event.id().toString());
            assertThat(rows.texts("select id from outbox_event"))
                    .containsExactly(event.id().toString());

            // When
            rows.run(MEND_THE_MOVE);

            // Then
            await().until(() -> rows.number("select count(*) from outbox_event") == 0);
            await().until(() -> effects(id) == 1);
            things.write(things.fact(id, 2));
            await().until(() -> effects(id) == 2);
        }
    }

    @Test
    void shouldSendEverythingAgainFromAMomentUnderTheSameIdsAndInOrder() {
        // Given
        String id = UUID.randomUUID().toString();
        Instant before = WallTime.instant();
        List<OutgoingEvent> events = things.makeVersions(id, 5);
        await().until(() -> rows.number("select count(*) from outbox_sent") == 5);
        await().until(() -> effects(id) == 5);
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            // When
            int again = republish.from(before);

            // Then
            assertThat(again).isEqualTo(5);
            assertThat(topic.await(5, id))
                    .extracting(ReceivedEvent::id)
                    .containsExactlyElementsOf(
                            events.stream().map(e -> e.id().toString()).toList());
            things.write(things.fact(id, 6));
            await().until(() -> effects(id) == 6);
            assertThat(rows.texts("select sequence from tiny_effect where subject = ? order by position", id))
                    .containsExactly("1", "2", "3", "4", "5", "6");
        }
    }

    @Test
    void shouldSendNothingAgainThatWasSentBeforeTheMoment() {
        // Given
        things.make(UUID.randomUUID().toString());
        await().until(() -> rows.number("select count(*) from outbox_sent") == 1);

        // When
        int again = republish.from(WallTime.instant().plusSeconds(60));

        // Then
        assertThat(again).isZero();
    }

    @Test
    void shouldShowWhatWaitsAsFigures() throws Exception {
        // Given
        rows.run("""
                insert into outbox_event (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload,
                                          created_at, parked_at)
                values (gen_random_uuid(), 'thing', 'a', 't', 1, 'kepu.tiny.thing', '{}', '{}', now(), now()),
                       (gen_random_uuid(), 'thing', 'a', 't', 2, 'kepu.tiny.thing', '{}', '{}',
                        now() - interval '1 hour', null)""");

        // When
        await().until(() -> figure("pending") == 1);

        // Then
        assertThat(figure("parked")).isEqualTo(1);
        assertThat(relay.backlog().held()).as("behind the parked one").isEqualTo(1);
        assertThat(figure("oldest.seconds")).isBetween(3600.0, 3700.0);
    }

    private double figure(String name) {
        return meters.get("kepu.tiny.outbox." + name).gauge().value();
    }

    private long effects(String id) {
        return rows.number("select count(*) from tiny_effect where subject = ?", id);
    }
}
