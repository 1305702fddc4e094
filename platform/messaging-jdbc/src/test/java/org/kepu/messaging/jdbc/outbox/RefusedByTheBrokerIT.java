package org.kepu.messaging.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.EventType;
import org.kepu.messaging.relay.Republish;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.server.TestKafka;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class RefusedByTheBrokerIT {

    private static final EventType NARROW = EventType.fact("tiny", "narrow", "made");
    private static final EventType NOWHERE = EventType.fact("tiny", "nowhere", "made");

    @Inject
    Things things;

    @Inject
    Republish republish;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
        TestKafka.running().createTopics("kepu.tiny.narrow");
    }

    @Test
    void shouldParkARefusedEventHoldItsAggregateAndLetOthersGoOnUntilItIsMended() throws Exception {
        // Given
        String held = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        limitNarrowTopic("1000");
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.narrow")) {
            // When
            things.write(
                    things.fact(NARROW, held, 1, Map.of("n", 1)),
                    things.fact(NARROW, held, 2, Map.of("noise", noise(3_000))),
                    things.fact(NARROW, held, 3, Map.of("n", 3)),
                    things.fact(NARROW, other, 1, Map.of("n", 1)));

            // Then
            await().until(() -> rows.number("select count(*) from outbox_event where parked_at is not null") == 1);
            topic.awaitOne(other);
            things.write(things.fact(NARROW, other, 2, Map.of("n", 2)));
            topic.await(2, other);
            assertThat(topic.seenOf(held)).extracting(ReceivedEvent::version).containsExactly(1L);
            assertThat(rows.texts("select aggregate_version || ' ' || attempts || ' ' || split_part(last_error, ':', 1)"
                            + " from outbox_event where parked_at is not null"))
                    .containsExactly("2 3 RecordTooLargeException");

            limitNarrowTopic("1000000");
            republish.parked();
            assertThat(topic.await(3, held)).extracting(ReceivedEvent::version).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void shouldParkEventsForATopicThatDoesNotExistAndLetOthersGoOn() {
        // Given
        String id = UUID.randomUUID().toString();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing")) {
            // When
            things.write(things.fact(NOWHERE, id, 1, Map.of()), things.fact(NOWHERE, id + "b", 1, Map.of()));
            things.make(id);

            // Then
            topic.awaitOne(id);
            await().until(() -> rows.number("select count(*) from outbox_event where parked_at is not null") == 2);
            assertThat(rows.texts("select distinct split_part(last_error, ':', 1) from outbox_event"))
                    .containsExactly("TimeoutException");
        }
    }

    private static String noise(int length) {
        StringBuilder text = new StringBuilder(length);
        new Random(20240921).ints(length, 'a', 'z' + 1).forEach(text::appendCodePoint);
        return text.toString();
    }

    private static void limitNarrowTopic(String bytes) throws ExecutionException, InterruptedException {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestKafka.running().bootstrap()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kepu.tiny.narrow");
            AlterConfigOp limit =
                    new AlterConfigOp(new ConfigEntry("max.message.bytes", bytes), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(limit))).all().get();
        }
    }
}
