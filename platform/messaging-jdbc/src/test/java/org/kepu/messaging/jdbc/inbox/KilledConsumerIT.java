package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.testkit.server.TestKafka;

/** Replicas of one consumer on a topic of their own, some of which are gone between the commit and the offset. */
@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class KilledConsumerIT {

    private static final Logger LOG = Logger.getLogger(KilledConsumerIT.class);
    private static final int KEYS = 8;
    private static final int VERSIONS = 25;
    private static final String EFFECTS = "select count(*) from tiny_effect";

    @Inject
    BatchReader reader;

    @Inject
    ThingReaction reaction;

    @Inject
    Rows rows;

    private String topic = "";

    @BeforeEach
    void empty() {
        rows.empty();
        reaction.mend();
        topic = "kepu.tiny.replicated-" + UUID.randomUUID();
        TestKafka.running().createTopics(topic);
    }

    @Test
    void shouldHandleOnceWhatAConsumerHandledThatWasKilledBeforeItsOffsets() {
        // Given
        sendAll();
        try (KafkaConsumer<String, byte[]> killed = replica()) {
            await().pollInSameThread().until(() -> {
                handle(killed);
                return rows.number(EFFECTS) >= 40;
            });
        }

        // When
        try (KafkaConsumer<String, byte[]> next = replica()) {
            await().pollInSameThread().until(() -> {
                handle(next);
                next.commitSync();
                return rows.number(EFFECTS) >= (long) KEYS * VERSIONS;
            });
        }

        // Then
        assertThatEveryEventWasHandledOnceAndInOrder();
    }

    @Test
    void shouldHandleEverythingOnceWhileTwoReplicasComeAndGo() throws InterruptedException {
        // Given
        long seed = 20240921;
        sendAll();

        // When
        List<Thread> replicas = List.of(new Random(seed), new Random(seed + 1)).stream()
                .map(chance -> Thread.ofPlatform().start(() -> comeAndGo(chance)))
                .toList();
        for (Thread each : replicas) {
            each.join();
        }

        // Then
        assertThatEveryEventWasHandledOnceAndInOrder();
    }

    /** One replica after the other, each gone with one chance in three between a commit and its offset. */
    private void comeAndGo(Random chance) {
        while (rows.number(EFFECTS) < (long) KEYS * VERSIONS) {
            try (KafkaConsumer<String, byte[]> replica = replica()) {
                await().pollInSameThread().until(() -> {
                    handle(replica);
                    boolean killed = chance.nextInt(3) == 0;
                    return killed || !commits(replica) || rows.number(EFFECTS) >= (long) KEYS * VERSIONS;
                });
            }
        }
    }

    /** False where its partitions were given to the other one meanwhile. */
    private static boolean commits(KafkaConsumer<String, byte[]> replica) {
        try {
            replica.commitSync();
            return true;
        } catch (CommitFailedException | RebalanceInProgressException e) {
            LOG.debugf("a replica has lost its partitions: %s", e.getMessage());
            return false;
        }
    }

    private void handle(KafkaConsumer<String, byte[]> replica) {
        ConsumerRecords<String, byte[]> records = replica.poll(Duration.ofMillis(200));
        if (!records.isEmpty()) {
            reader.read(reaction, records);
        }
    }

    private KafkaConsumer<String, byte[]> replica() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        TestKafka.running().bootstrap(),
                        "group.id",
                        topic,
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false",
                        "max.poll.records",
                        "20"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(List.of(topic));
        return consumer;
    }

    private void sendAll() {
        try (TopicWriter writer = new TopicWriter()) {
            for (int version = 1; version <= VERSIONS; version++) {
                for (int key = 0; key < KEYS; key++) {
                    SentEvent event = SentEvent.of(Things.MADE.ceType(), "thing-" + key, version, Map.of());
                    writer.sendRaw(
                            topic, event.key(), "{}".getBytes(StandardCharsets.UTF_8), TopicWriter.headers(event));
                }
            }
        }
    }

    private void assertThatEveryEventWasHandledOnceAndInOrder() {
        List<String> expected = new ArrayList<>();
        for (int version = 1; version <= VERSIONS; version++) {
            expected.add(Integer.toString(version));
        }
        for (int key = 0; key < KEYS; key++) {
            assertThat(rows.texts(
                            "select sequence from tiny_effect where subject = ? order by position", "thing-" + key))
                    .containsExactlyElementsOf(expected);
        }
    }
}
