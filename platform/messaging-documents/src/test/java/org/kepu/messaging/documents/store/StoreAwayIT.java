package org.kepu.messaging.documents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.tiny.Batch;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.documents.tiny.NoticeReaction;
import org.kepu.messaging.documents.tiny.Thing;
import org.kepu.messaging.documents.tiny.Things;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.testkit.DatabaseWire;
import org.kepu.testkit.ReceivedEvent;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicReader;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.Wire;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithTestResource(WiredDocuments.class)
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class StoreAwayIT {

    @DatabaseWire
    Wire wire;

    @Inject
    Notes notes;

    @Inject
    Things things;

    @Inject
    NoticeReaction notices;

    @Inject
    BatchReader reader;

    @Inject
    ParkedEvents parked;

    @Inject
    Collections collections;

    @Test
    void shouldGoOnByItselfWhenTheStoreComesBackWithNothingLostAndNothingParked() {
        // Given
        String before = Notes.newId();
        String during = Notes.newId();
        notes.write(before, "first");
        CompletableFuture<Void> reading;
        try (TopicReader topic = TopicReader.fromStart("kepu.tiny.note")) {
            topic.awaitOne(before);

            // When
            wire.cut();
            assertThatThrownBy(() -> notes.find(before)).matches(Away::is, "is known to pass");
            try (TopicWriter writer = new TopicWriter()) {
                writer.send(SentEvent.state("tiny", "copy", during, 1, new Thing("during", 1)));
            }
            reading = CompletableFuture.runAsync(() -> reader.read(
                    notices, Batch.ofNotices().event(during, 1, "{}").all()));
            assertThatThrownBy(() -> notes.write(during, "lost")).matches(Away::is, "is known to pass");
            wire.mend();

            // Then
            await().until(reading::isDone);
            assertThat(notices.told(during)).containsExactly(1L);
            await().until(() -> things.find(during).equals(Optional.of(new Thing("during", 1))));
            notes.rewrite(notes.find(before).orElseThrow(), "second");
            assertThat(topic.await(2, before))
                    .extracting(ReceivedEvent::version)
                    .containsExactly(1L, 2L);
            await().until(collections::isRelayed);
            assertThat(parked.waiting(null, null, 10)).isEmpty();
        }
    }
}
