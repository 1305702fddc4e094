package org.kepu.messaging.documents.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.AuditEntry;
import org.kepu.messaging.documents.Change;
import org.kepu.messaging.documents.Stored;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Note;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.Republish;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.server.TestKafka;

@QuarkusTest
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class DocumentRelayIT {

    private static final EventType NOWHERE = EventType.fact("tiny", "nowhere", "made");
    private static final EventType MISSING = EventType.fact("tiny", "missing", "made");

    @Inject
    Notes notes;

    @Inject
    AuditEntries audit;

    @Inject
    Relay relay;

    @Inject
    Republish republish;

    @Inject
    Housekeeping housekeeping;

    @Inject
    Collections collections;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void empty() {
        collections.empty();
    }

    @Test
    void shouldSendTheEventsOfANoteInOrderAndEmptyItsArrays() {
        // Given
        String id = Notes.newId();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            // When
            notes.writeVersions(id, 20);

            // Then
            List<ReceivedEvent> received = topic.await(20, id);
            assertThat(received)
                    .extracting(ReceivedEvent::version)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 20).boxed().toList());
            assertThat(received.getFirst().headers())
                    .containsEntry("ce_source", "/services/tiny")
                    .containsEntry("ce_type", "org.kepu.tiny.note.changed.v1")
                    .containsEntry("ce_subject", id);
            await().until(collections::isRelayed);
            assertThat(collections.count("outbox_sent")).isEqualTo(20);
        }
    }

    @Test
    void shouldDrainTheAudit() {
        // Given
        String id = Notes.newId();

        // When
        notes.writeVersions(id, 3);

        // Then
        await().until(() -> collections.count("audit_entry") == 3);
        List<AuditEntry> entries = audit.list(new BsonDocument(), null, 2);
        assertThat(entries).extracting(AuditEntry::version).containsExactly(3L, 2L);
        assertThat(entries).extracting(AuditEntry::aggregateId).containsOnly(id);
        assertThat(audit.list(new BsonDocument(), entries.getLast().note().id(), 2))
                .extracting(AuditEntry::version)
                .containsExactly(1L);
    }

    @Test
    void shouldSendEverythingAgainFromAMomentUnderTheSameIdsAndInOrder() {
        // Given
        String id = Notes.newId();
        Instant before = WallTime.instant();
        notes.writeVersions(id, 5);
        await().until(() -> collections.count("outbox_sent") == 5);
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            assertThat(republish.countFrom(before)).isEqualTo(5);
            assertThat(republish.keptSince()).isBefore(before);

            // When
            int again = republish.from(before);

            // Then
            assertThat(again).isEqualTo(5);
            assertThat(topic.await(5, id)).extracting(ReceivedEvent::version).containsExactly(1L, 2L, 3L, 4L, 5L);
            await().until(collections::isRelayed);
        }
    }

    @Test
    void shouldParkARefusedEventHoldItsAggregateAndLetOthersGoOnUntilItIsMended() {
        // Given
        forgetFigures();
        String held = Notes.newId();
        String other = Notes.newId();
        try (TopicReader topic = TopicReader.fromNow("kepu.tiny.note")) {
            // When
            Stored<Note> note = notes.write(held, "first");
            notes.save(note, note.data(), Change.of(nowhere(held, 2)));
            await().until(() -> figure("parked") == 1);
            Stored<Note> second = notes.find(held).orElseThrow();
            notes.save(second, second.data(), Change.of(nowhere(held, 3)));
            notes.write(other, "first");

            // Then
            topic.awaitOne(other);
            await().until(() -> figure("pending") == 1);
            assertThat(figure("parked")).isEqualTo(1);
            await().until(() -> relay.backlog().held() == 1);
            TestKafka.running().createTopics("kepu.tiny.nowhere");
            try (TopicReader mended = TopicReader.fromStart("kepu.tiny.nowhere")) {
                assertThat(republish.parked()).isEqualTo(1);
                assertThat(mended.await(2, held))
                        .extracting(ReceivedEvent::version)
                        .containsExactly(2L, 3L);
            }
            await().until(collections::isRelayed);
        }
    }

    @Test
    void shouldShowTheAgeOfTheOldestEventThatWaits() {
        // Given
        forgetFigures();
        String held = Notes.newId();
        Stored<Note> note = notes.write(held, "first");
        notes.save(note, note.data(), Change.of(missing(held, 2)));
        await().until(() -> figure("parked") == 1);
        Stored<Note> second = notes.find(held).orElseThrow();
        notes.save(second, second.data(), Change.of(missing(held, 3)));
        await().until(() -> figure("pending") == 1);

        // When
        collections.age("outbox", "created_at", Duration.ofHours(1));

        // Then
        await().until(() -> figure("oldest.seconds") >= 3600);
        assertThat(figure("oldest.seconds")).isLessThan(3800);
    }

    @Test
    void shouldForgetWhatWasSentLongAgo() {
        // Given
        notes.write(Notes.newId(), "first");
        await().until(() -> collections.count("outbox_sent") == 1);
        collections.age("outbox_sent", "sent_at", Duration.ofDays(15));
        notes.write(Notes.newId(), "second");
        await().until(() -> collections.count("outbox_sent") == 2);

        // When
        long forgotten = housekeeping.forgetOld();

        // Then
        assertThat(forgotten).isEqualTo(1);
        assertThat(collections.count("outbox_sent")).isEqualTo(1);
    }

    private static OutgoingEvent nowhere(String id, long version) {
        return OutgoingEvent.of(NOWHERE, id, version, WallTime.utc(), null, Map.of("version", version));
    }

    private static OutgoingEvent missing(String id, long version) {
        return OutgoingEvent.of(MISSING, id, version, WallTime.utc(), null, Map.of("version", version));
    }

    /** Figures are kept for a moment: those of the test before must not be taken for this one's. */
    private void forgetFigures() {
        await().until(() -> figure("parked") == 0 && figure("pending") == 0);
    }

    private double figure(String name) {
        return meters.get("kepu.tiny.outbox." + name).gauge().value();
    }
}
