package org.kepu.messaging.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.documents.tiny.NoticeReaction;
import org.kepu.messaging.documents.tiny.Thing;
import org.kepu.messaging.documents.tiny.Things;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.testkit.DatabaseWire;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithKafka;

/** The store of {@code make up}, killed with signal 9 while commands, relay and intake write to it. */
@QuarkusTest
@WithTestResource(KillableDocuments.class)
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class KilledStoreIT {

    private static final Logger LOG = Logger.getLogger(KilledStoreIT.class);
    private static final int WRITERS = 4;
    private static final int VERSIONS = 120;
    private static final int SUBJECTS = 5;
    private static final int NOTICES = 60;

    @DatabaseWire
    TrialStore store;

    @Inject
    MongoClient client;

    @Inject
    Database database;

    @Inject
    Notes notes;

    @Inject
    NoticeReaction notices;

    @Inject
    Things things;

    @Inject
    ParkedEvents parked;

    @Inject
    Collections collections;

    @Test
    void shouldLoseNothingAcknowledgedAndCountNothingTwiceWhenItIsKilledUnderLoad() throws Exception {
        // Given
        List<PersistentWriter> writers = Stream.generate(() -> new PersistentWriter(notes))
                .limit(WRITERS)
                .toList();
        List<String> subjects = Notes.newIds(SUBJECTS);
        try (ExecutorService load = Executors.newFixedThreadPool(WRITERS + 1);
                TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            List<Future<Void>> running = Stream.concat(
                            writers.stream().map(writer -> work(() -> writer.write(VERSIONS))),
                            Stream.of(work(() -> sendAll(subjects))))
                    .map(load::submit)
                    .toList();

            // When
            for (int share : List.of(4, 2)) {
                await().until(() -> acknowledged(writers) >= WRITERS * VERSIONS / share);
                store.kill();
                LOG.infof("the store was killed: acknowledged=%d", acknowledged(writers));
                store.restart();
            }
            for (Future<Void> each : running) {
                each.get();
            }

            // Then
            assertThat(writers).allSatisfy(writer -> assertThat(writer.lost()).isZero());
            await().ignoreExceptionsMatching(Away::is).until(collections::isRelayed);
            for (PersistentWriter writer : writers) {
                assertThatAllWasToldInOrder(topic, writer.id());
            }
            assertThat(collections.count("outbox_sent")).isEqualTo(WRITERS * VERSIONS);
            assertThat(collections.count("audit_entry")).isEqualTo(WRITERS * VERSIONS);
            await().until(() -> collections.count("message") >= SUBJECTS * NOTICES);
            for (String subject : subjects) {
                assertThat(notices.told(subject)).containsExactlyInAnyOrderElementsOf(upTo(NOTICES));
                await().until(() -> things.find(subject).equals(Optional.of(new Thing("copy", NOTICES))));
            }
            assertThat(parked.waiting(null, null, 10)).isEmpty();
        }
    }

    @Test
    void shouldAskForAWriteThatAMajorityHasInItsJournalAndBeToldOfNothingLess() {
        // Given
        MongoCollection<BsonDocument> collection = database.collection("settings");
        MongoDatabase tiny = client.getDatabase(collection.getNamespace().getDatabaseName());

        // When
        Document answer = tiny.runCommand(new Document("insert", "settings")
                .append("documents", List.of(new Document("_id", 1)))
                .append("writeConcern", new Document("w", "majority").append("j", true)));

        // Then
        assertThat(collection.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
        assertThat(answer.get("ok", Number.class).intValue()).isEqualTo(1);
        assertThat(answer).doesNotContainKey("writeConcernError");
    }

    private static Callable<Void> work(Runnable task) {
        return () -> {
            task.run();
            return null;
        };
    }

    private static void sendAll(List<String> subjects) {
        try (TopicWriter writer = new TopicWriter()) {
            for (int version = 1; version <= NOTICES; version++) {
                for (String subject : subjects) {
                    writer.send(
                            SentEvent.of(NoticeReaction.GIVEN, subject, version, Map.of()),
                            SentEvent.state("tiny", "copy", subject, version, new Thing("copy", version)));
                }
            }
        }
    }

    private static long acknowledged(List<PersistentWriter> writers) {
        return writers.stream().mapToLong(PersistentWriter::acknowledged).sum();
    }

    /** Repeats under the same id are harmless; a gap or another order is not. */
    private static void assertThatAllWasToldInOrder(TopicReader topic, String id) {
        await().pollInSameThread().until(() -> versions(topic.seenOf(id)).size() >= VERSIONS);
        List<ReceivedEvent> received = topic.seenOf(id);
        assertThat(versions(received)).containsExactlyElementsOf(upTo(VERSIONS));
        assertThat(received.stream().map(ReceivedEvent::id).distinct()).hasSize(VERSIONS);
    }

    private static List<Long> versions(List<ReceivedEvent> events) {
        return events.stream().map(ReceivedEvent::version).distinct().toList();
    }

    private static List<Long> upTo(int last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }
}
