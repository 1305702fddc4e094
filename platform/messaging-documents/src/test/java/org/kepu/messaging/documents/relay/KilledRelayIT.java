package org.kepu.messaging.documents.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kepu.messaging.documents.relay.Replicas.Replica;
import org.kepu.messaging.documents.relay.Replicas.Step;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.relay.Relay.Pass;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@TestProfile(RelayOffProfile.class)
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class KilledRelayIT {

    private static final Logger LOG = Logger.getLogger(KilledRelayIT.class);
    private static final int VERSIONS = 7;

    @Inject
    Notes notes;

    @Inject
    Replicas replicas;

    @Inject
    Collections collections;

    @BeforeEach
    @AfterEach
    void empty() {
        replicas.killAll();
        collections.empty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            names = {"EVENTS_INSERTED", "SENT", "COPIED_TO_SENT"})
    void shouldLoseNothingAndKeepOrderWhenARelayIsKilledAfterAnyStep(Step step) {
        // Given
        List<String> ids = Notes.newIds(4);
        ids.forEach(id -> notes.writeVersions(id, VERSIONS));
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            Replica killed = replicas.replica(10, step);
            assertThatThrownBy(() -> untilKilled(killed)).isInstanceOf(Replicas.Killed.class);

            // When
            Replica next = replicas.replica(10, Step.NEVER);
            await().until(() -> {
                next.pass();
                return collections.isRelayed();
            });

            // Then
            for (String id : ids) {
                List<ReceivedEvent> received = topic.await(VERSIONS, id);
                assertThat(received.stream().map(ReceivedEvent::version).distinct())
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, VERSIONS).boxed().toList());
                assertThat(received.stream().map(ReceivedEvent::id).distinct()).hasSize(VERSIONS);
            }
            assertThat(collections.count("outbox_sent")).isEqualTo(4L * VERSIONS);
            assertThat(collections.count("audit_entry")).isEqualTo(4L * VERSIONS);
        }
    }

    @Test
    void shouldTakeOverFromAReplicaThatIsGoneWhenItsLeaseHasRunOut() {
        // Given
        Replica gone = replicas.replica(10, Step.SENT);
        notes.write(Notes.newId(), "first");
        assertThatThrownBy(() -> untilKilled(gone)).isInstanceOf(Replicas.Killed.class);

        // When
        Replica next = replicas.replica(10, Step.NEVER);
        Pass first = next.pass();

        // Then
        assertThat(first).isInstanceOf(Pass.Elsewhere.class);
        await().until(() -> !(next.pass() instanceof Pass.Elsewhere));
        await().until(() -> {
            next.pass();
            return collections.isRelayed();
        });
    }

    @Test
    void shouldKeepOrderWhileReplicasComeAndGo() throws InterruptedException {
        // Given
        List<String> ids = Notes.newIds(6);
        AtomicBoolean writing = new AtomicBoolean(true);
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            Thread other = Thread.ofPlatform().start(() -> comeAndGo(writing));

            // When
            List<Thread> writers = ids.stream()
                    .map(id -> Thread.ofPlatform().start(() -> notes.writeVersions(id, 60)))
                    .toList();
            for (Thread writer : writers) {
                writer.join();
            }
            writing.set(false);
            other.join();
            Replica last = replicas.replica(50, Step.NEVER);
            await().until(() -> {
                last.pass();
                return collections.isRelayed();
            });

            // Then
            for (String id : ids) {
                Stream<Long> versions =
                        topic.await(60, id).stream().map(ReceivedEvent::version).distinct();
                assertThat(versions)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 60).boxed().toList());
            }
        }
    }

    /** One pair of relays after the other, of which one has the lease until it is killed somewhere. */
    private void comeAndGo(AtomicBoolean goingOn) {
        List<Step> steps = List.of(Step.EVENTS_INSERTED, Step.SENT, Step.COPIED_TO_SENT);
        for (int turn = 0; goingOn.get(); turn++) {
            Replica one = replicas.replica(5, steps.get(turn % steps.size()));
            Replica two = replicas.replica(5, steps.get((turn + 1) % steps.size()));
            try {
                await().pollInterval(Duration.ofMillis(5)).until(() -> {
                    one.pass();
                    two.pass();
                    return !goingOn.get();
                });
            } catch (Replicas.Killed killed) {
                LOG.debugf("the next pair waits until the lease has run out: %s", killed.getMessage());
            }
            one.kill();
            two.kill();
        }
    }

    private static void untilKilled(Replica relay) {
        await().until(() -> {
            relay.pass();
            return false;
        });
    }
}
