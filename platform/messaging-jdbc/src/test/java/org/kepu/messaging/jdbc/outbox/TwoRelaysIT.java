package org.kepu.messaging.jdbc.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.tiny.Waiting.await;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.Relay.Pass;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.Things;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class TwoRelaysIT {

    private static final int KEYS = 10;
    private static final int VERSIONS = 60;

    @Inject
    AgroalDataSource database;

    @Inject
    RelayOfSize relays;

    @Inject
    Things things;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
    }

    @Test
    void shouldLetOneRelayAtATimeSendSoThatNothingIsDoubledAndOrderIsKept() throws InterruptedException {
        // Given
        List<String> keys = IntStream.range(0, KEYS)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
        AtomicInteger sentByTheOther = new AtomicInteger();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.thing");
                OtherReplica other = new OtherReplica(sentByTheOther)) {
            // When
            for (int version = 1; version <= VERSIONS; version++) {
                for (String key : keys) {
                    things.write(things.fact(key, version));
                }
            }

            // Then
            topic.awaitAtLeast(KEYS * VERSIONS, "of all keys", event -> keys.contains(event.key()));
            await().until(() -> rows.number("select count(*) from outbox_event") == 0);
            for (String key : keys) {
                assertThat(topic.seenOf(key))
                        .extracting(ReceivedEvent::version)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, VERSIONS).boxed().toList());
            }
            assertThat(other.failure()).isNull();
            assertThat(sentByTheOther.get()).isBetween(1, KEYS * VERSIONS - 1);
        }
    }

    @Test
    void shouldStandBackWhileAnotherReplicaHoldsTheLock() throws Exception {
        // Given
        Relay relay = relays.of(100);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            await().until(() -> OutboxTable.tryLock(connection));

            // When
            Pass pass = relay.pass();

            // Then
            assertThat(pass).isInstanceOf(Pass.Elsewhere.class);
            connection.rollback();
        }
    }

    /** A second replica of the service: a relay with its own producer, in a thread of its own. */
    private final class OtherReplica implements AutoCloseable {
        private final AtomicBoolean running = new AtomicBoolean(true);
        private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
        private final Thread thread;

        OtherReplica(AtomicInteger sent) {
            Relay relay = relays.of(100);
            thread = Thread.ofPlatform().start(() -> {
                while (running.get()) {
                    try {
                        if (relay.pass() instanceof Pass.Done done) {
                            sent.addAndGet(done.sent());
                        }
                    } catch (Exception e) {
                        failure.set(e);
                        return;
                    }
                }
            });
        }

        @Nullable Exception failure() {
            return failure.get();
        }

        @Override
        public void close() throws InterruptedException {
            running.set(false);
            thread.join();
        }
    }
}
