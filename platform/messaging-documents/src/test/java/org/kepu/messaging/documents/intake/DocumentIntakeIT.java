package org.kepu.messaging.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.tiny.Batch;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.messaging.documents.tiny.NoticeReaction;
import org.kepu.messaging.documents.tiny.Thing;
import org.kepu.messaging.documents.tiny.ThingProjection;
import org.kepu.messaging.documents.tiny.Things;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.Replay;
import org.kepu.testkit.SentEvent;
import org.kepu.testkit.TopicWriter;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class DocumentIntakeIT {

    @Inject
    BatchReader reader;

    @Inject
    ParkedEvents parked;

    @Inject
    NoticeReaction notices;

    @Inject
    ThingProjection projection;

    @Inject
    Things things;

    @Inject
    Collections collections;

    @Inject
    MeterRegistry meters;

    @BeforeEach
    void empty() {
        collections.empty();
        notices.mend();
    }

    @Test
    void shouldKeepWhatComesFromKafka() {
        // Given
        String id = Notes.newId();

        // When
        try (TopicWriter writer = new TopicWriter()) {
            writer.send(SentEvent.state("tiny", "copy", id, 1, new Thing("one", 1)));
            writer.send(SentEvent.state("tiny", "copy", id, 2, new Thing("two", 2)));
        }

        // Then
        await().until(() -> things.find(id).equals(Optional.of(new Thing("two", 2))));
    }

    @Test
    void shouldTellOnceHoweverOftenABatchIsRead() {
        // Given
        String id = Notes.newId();
        Batch batch = Batch.ofNotices().event(id, 1, "{}").event(id, 2, "{}");
        reader.read(notices, batch.all());

        // When
        reader.read(notices, batch.all());

        // Then
        assertThat(notices.told(id)).containsExactly(1L, 2L);
    }

    @Test
    void shouldParkAPoisonNoticeHoldItsKeyAndLetOthersGoOn() {
        // Given
        notices.cannotHandle("held", 2);
        Batch batch = Batch.ofNotices()
                .event("held", 1, "{}")
                .event("other", 1, "{}")
                .event("held", 2, "{}")
                .event("held", 3, "{}")
                .event("other", 2, "{}");

        // When
        reader.read(notices, batch.all());

        // Then
        assertThat(notices.told("held")).containsExactly(1L);
        assertThat(notices.told("other")).containsExactly(1L, 2L);
        assertThat(parked.waiting(NoticeReaction.CONSUMER, null, 10))
                .extracting(each -> each.position().offset())
                .containsExactlyInAnyOrder(2L, 3L);
        assertThat(parked.waiting(null, null, 10))
                .extracting(ParkedEvent::reason)
                .containsExactlyInAnyOrder("IllegalArgumentException: this notice makes no sense", Reasons.WAITS);
        assertThat(collections.documents("inbox_parked"))
                .extracting(each -> each.getString("_id").getValue())
                .anySatisfy(id -> assertThat(id).startsWith("tiny.notices:kepu.tiny.notice:0:2:"));
    }

    @Test
    void shouldHideNothingWhereOffsetsBeganAnew() {
        // Given
        notices.cannotHandle("lost", 1);
        notices.cannotHandle("new", 1);
        reader.read(notices, Batch.ofNotices().event("lost", 1, "{}").noise("x").all());

        // When: the broker lost its disk, and other records lie at the same offsets.
        Batch anew = Batch.ofNotices().event("new", 1, "{}").noise("y");
        reader.read(notices, anew.all());
        reader.read(notices, anew.all());

        // Then
        assertThat(parked.waiting(NoticeReaction.CONSUMER, null, 10))
                .extracting(ParkedEvent::key)
                .containsExactlyInAnyOrder("lost", "x", "new", "y");
    }

    @Test
    void shouldKnowARecordThatWasParkedUnderItsPlaceAlone() {
        // Given
        notices.cannotHandle("held", 1);
        Batch batch = Batch.ofNotices().event("held", 1, "{}").noise("x");
        reader.read(notices, batch.all());
        collections.renameAsBefore("inbox_parked");

        // When
        reader.read(notices, batch.all());

        // Then
        assertThat(parked.waiting(NoticeReaction.CONSUMER, null, 10)).hasSize(2);
    }

    @Test
    void shouldParkOnceAfterACrashBetweenParkingAndTheOffset() {
        // Given
        notices.cannotHandle("held", 1);
        Batch batch = Batch.ofNotices().event("held", 1, "{}").event("held", 2, "{}");
        reader.read(notices, batch.all());
        List<ParkedEvent> before = parked.waiting(null, null, 10);

        // When
        reader.read(notices, batch.all());

        // Then
        assertThat(before).hasSize(2);
        assertThat(parked.waiting(null, null, 10))
                .extracting(ParkedEvent::id)
                .containsExactlyElementsOf(before.stream().map(ParkedEvent::id).toList());
    }

    @Test
    void shouldReplayAKeyInOrderWhenTheCauseIsMended() {
        // Given
        notices.cannotHandle("held", 1);
        reader.read(
                notices,
                Batch.ofNotices()
                        .event("held", 1, "{}")
                        .event("held", 2, "{}")
                        .event("held", 3, "{}")
                        .all());
        List<ParkedEvent> waiting = parked.waiting(null, null, 10);
        UUID last = waiting.getLast().id();
        assertThat(parked.replay(last)).isInstanceOf(Replay.HeldBy.class);
        assertThat(parked.replayKey(last).stoppedBy()).isInstanceOf(Replay.StillPoison.class);
        notices.mend();

        // When
        ParkedEvents.KeyReplay outcome = parked.replayKey(last);

        // Then
        assertThat(outcome).isEqualTo(new ParkedEvents.KeyReplay(3, null));
        assertThat(notices.told("held")).containsExactly(1L, 2L, 3L);
        assertThat(parked.waiting(null, null, 10)).isEmpty();
        assertThat(parked.replay(last)).isEqualTo(new Replay.AlreadySettled());
        assertThat(parked.find(last).orElseThrow().replayedAt()).isNotNull();
        assertThat(parked.payload(last))
                .hasValueSatisfying(bytes -> assertThat(bytes).asString().isEqualTo("{}"));
        reader.read(notices, Batch.ofNotices().event("held", 4, "{}").all());
        assertThat(notices.told("held")).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void shouldLetTheNextStateHealItsKey() {
        // Given
        Batch batch = Batch.ofStates()
                .event("a", 1, "{\"size\": 1}")
                .event("b", 1, "{\"name\": \"b\"}")
                .event("a", 2, "{\"name\": \"a\", \"size\": 2}");
        reader.read(projection, batch.some(0, 2));
        assertThat(parked.waiting(ThingProjection.CONSUMER, null, 10)).hasSize(1);

        // When
        reader.read(projection, batch.some(2, 3));

        // Then
        assertThat(things.find("a")).contains(new Thing("a", 2));
        assertThat(parked.waiting(ThingProjection.CONSUMER, null, 10)).isEmpty();
    }

    @Test
    void shouldParkBytesThatAreNoEventAndOtherMajorVersionsAndSkipUnknownTypes() {
        // Given
        Batch batch = Batch.ofStates()
                .noise("a")
                .event("org.kepu.tiny.copy.state.v2", "b", 1, "{}")
                .event("org.kepu.tiny.else.state.v1", "c", 1, "{}")
                .event("d", 1, "{\"name\": \"d\"}");

        // When
        reader.read(projection, batch.all());

        // Then
        assertThat(parked.waiting(null, null, 10)).extracting(ParkedEvent::key).containsExactly("a", "b");
        assertThat(things.find("d")).contains(new Thing("d", 0));
        await().until(() -> waiting(ThingProjection.CONSUMER) == 2);
    }

    @Test
    void shouldEndACopyWithATombstone() {
        // Given
        Batch batch = Batch.ofStates().event("a", 1, "{\"name\": \"a\"}").event("a", 2, null);

        // When
        reader.read(projection, batch.all());

        // Then
        assertThat(things.find("a")).isEmpty();
    }

    @Test
    void shouldEmptyAProjectionBeforeAHigherVersionAndLeaveItAloneAfterwards() {
        // Given
        reader.read(
                projection,
                Batch.ofStates().event("old", 1, "{\"name\": \"old\"}").all());
        SecondVersion second = new SecondVersion(projection);

        // When
        reader.read(
                second, Batch.ofStates().event("new", 1, "{\"name\": \"new\"}").all());

        // Then
        assertThat(things.list(new BsonDocument(), new BsonDocument(), 10)).containsExactly(new Thing("new", 0));
        reader.read(
                projection,
                Batch.ofStates().event("late", 1, "{\"name\": \"late\"}").all());
        assertThat(things.find("late")).isEmpty();
        assertThat(second.resets()).isEqualTo(1);
    }

    private double waiting(String consumer) {
        return meters.get("kepu.tiny.intake.waiting")
                .tag("consumer", consumer)
                .gauge()
                .value();
    }
}
