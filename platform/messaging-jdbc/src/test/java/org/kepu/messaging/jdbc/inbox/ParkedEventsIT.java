package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedEvents;
import org.kepu.messaging.intake.ParkedEvents.KeyReplay;
import org.kepu.messaging.intake.Replay;
import org.kepu.messaging.tiny.CopyProjection;
import org.kepu.messaging.tiny.Records;
import org.kepu.messaging.tiny.Replays;
import org.kepu.messaging.tiny.Rows;
import org.kepu.messaging.tiny.ThingReaction;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.copy.state")
class ParkedEventsIT {

    private static final String HANDLED = "select subject || '/' || sequence from tiny_effect order by position";

    @Inject
    BatchReader reader;

    @Inject
    ParkedEvents parked;

    @Inject
    ThingReaction reaction;

    @Inject
    CopyProjection projection;

    @Inject
    Replays replays;

    @Inject
    Rows rows;

    @BeforeEach
    void empty() {
        rows.empty();
        reaction.mend();
        replays.forget();
    }

    @Test
    void shouldHideNothingWhereOffsetsBeganAnew() {
        // Given
        reaction.cannotHandle("lost", 1);
        reaction.cannotHandle("new", 1);
        reader.read(reaction, Records.ofThings().made("lost", 1).made("lost", 2).batch());

        // When: the broker lost its disk, and another event lies at the same offset.
        reader.read(reaction, Records.ofThings().made("new", 1).batch());

        // Then
        List<ParkedEvent> waiting = parked.waiting(ThingReaction.CONSUMER, null, 10);
        assertThat(waiting).extracting(ParkedEvent::key).containsExactly("lost", "lost", "new");
        reaction.mend();
        assertThat(parked.replay(waiting.get(1).id()))
                .as("the first of its key comes first")
                .isInstanceOf(Replay.HeldBy.class);
        waiting.forEach(each -> assertThat(parked.replay(each.id())).isInstanceOf(Replay.Done.class));
        assertThat(rows.texts(HANDLED)).containsExactly("lost/1", "lost/2", "new/1");
    }

    @Test
    void shouldHideNothingHoweverOftenOffsetsBeginAnew() {
        // Given
        reaction.cannotHandle("first", 1);
        reaction.cannotHandle("second", 1);
        reaction.cannotHandle("third", 1);

        // When
        reader.read(
                reaction, Records.ofThings().made("first", 1).made("first", 2).batch());
        reader.read(
                reaction, Records.ofThings().made("second", 1).made("second", 2).batch());
        reader.read(
                reaction, Records.ofThings().made("third", 1).made("third", 2).batch());

        // Then
        assertThat(rows.texts("select record_key || ' ' || record_offset from inbox_parked order by record_offset"))
                .containsExactly("second -4", "second -3", "first -2", "first -1", "third 0", "third 1");
        reaction.mend();
        assertThat(parked.waiting(ThingReaction.CONSUMER, null, 10))
                .hasSize(6)
                .allSatisfy(each -> assertThat(parked.replay(each.id())).isInstanceOf(Replay.Done.class));
        assertThat(rows.texts(HANDLED))
                .containsExactly("first/1", "first/2", "second/1", "second/2", "third/1", "third/2");
    }

    @Test
    void shouldTellRecordsWithoutAnIdApartByWhatTheyAre() {
        // Given
        Map<String, String> noId = Map.of("ce_type", "org.kepu.tiny.thing.made.v1");
        Records first = Records.ofThings().add("a", "one", noId);

        // When
        reader.read(reaction, first.batch());
        reader.read(reaction, first.batch());
        reader.read(reaction, Records.ofThings().add("a", "two", noId).batch());

        // Then
        assertThat(rows.texts("select convert_from(payload, 'UTF8') || ' ' || record_offset from inbox_parked"
                        + " order by record_offset"))
                .containsExactly("one -1", "two 0");
    }

    @Test
    void shouldListWhatWaitsInOrderAndPageByPage() {
        // Given
        reaction.cannotHandle("a", 1);
        reader.read(
                reaction,
                Records.ofThings().made("a", 1).made("a", 2).made("a", 3).batch());

        // When
        List<ParkedEvent> first = parked.waiting(ThingReaction.CONSUMER, null, 2);
        List<ParkedEvent> second =
                parked.waiting(ThingReaction.CONSUMER, first.getLast().id(), 2);

        // Then
        assertThat(first).extracting(event -> event.position().offset()).containsExactly(0L, 1L);
        assertThat(second).extracting(event -> event.position().offset()).containsExactly(2L);
        assertThat(parked.waiting("tiny.other", null, 10)).isEmpty();
        ParkedEvent shown = parked.find(first.getFirst().id()).orElseThrow();
        assertThat(shown.type()).isEqualTo("org.kepu.tiny.thing.made.v1");
        assertThat(shown.headers()).containsEntry("ce_subject", "a");
        assertThat(parked.payload(shown.id()))
                .hasValueSatisfying(bytes ->
                        assertThat(new String(bytes, StandardCharsets.UTF_8)).isEqualTo("{\"version\": 1}"));
    }

    @Test
    void shouldReplayAHeldKeyInOrderOnceItsCauseIsMended() {
        // Given
        reaction.cannotHandle("a", 2);
        Records records = Records.ofThings()
                .made("a", 1)
                .made("a", 2)
                .made("a", 3)
                .made("b", 1)
                .made("a", 4);
        reader.read(reaction, records.batch(0, 4));
        reaction.mend();

        // When
        KeyReplay replay = parked.replayKey(waitingAt(1));

        // Then
        assertThat(replay).isEqualTo(new KeyReplay(2, null));
        reader.read(reaction, records.batch(4, 5));
        assertThat(rows.texts(HANDLED)).containsExactly("a/1", "b/1", "a/2", "a/3", "a/4");
        assertThat(parked.waiting(null, null, 10)).isEmpty();
    }

    @Test
    void shouldKeepWhatIsStillPoisonWithTheNewReasonAndOneMoreAttempt() {
        // Given
        reaction.cannotHandle("a", 1);
        reader.read(reaction, Records.ofThings().made("a", 1).made("a", 2).batch());

        // When
        KeyReplay replay = parked.replayKey(waitingAt(0));

        // Then
        String reason = "IllegalArgumentException: this version of the thing makes no sense";
        assertThat(replay).isEqualTo(new KeyReplay(0, new Replay.StillPoison(reason)));
        assertThat(rows.texts(HANDLED)).isEmpty();
        ParkedEvent still = parked.find(waitingAt(0)).orElseThrow();
        assertThat(still.attempts()).isEqualTo(1);
        assertThat(still.reason()).isEqualTo(reason);
    }

    @Test
    void shouldRefuseToReplayAnEventBeforeAnEarlierOneOfItsKey() {
        // Given
        reaction.cannotHandle("a", 1);
        reader.read(reaction, Records.ofThings().made("a", 1).made("a", 2).batch());
        reaction.mend();

        // When
        Replay replay = parked.replay(waitingAt(1));

        // Then
        assertThat(replay).isEqualTo(new Replay.HeldBy(waitingAt(0)));
        assertThat(rows.texts(HANDLED)).isEmpty();
    }

    @Test
    void shouldReplayOnce() {
        // Given
        reaction.cannotHandle("a", 1);
        reader.read(reaction, Records.ofThings().made("a", 1).batch());
        reaction.mend();
        UUID id = waitingAt(0);

        // When
        Replay first = parked.replay(id);
        Replay second = parked.replay(id);

        // Then
        assertThat(first).isInstanceOf(Replay.Done.class);
        assertThat(second).isInstanceOf(Replay.AlreadySettled.class);
        assertThat(rows.texts(HANDLED)).containsExactly("a/1");
        assertThat(parked.replay(Ids.next())).isInstanceOf(Replay.Unknown.class);
    }

    @Test
    void shouldNotHandleAReplayedEventAgainWhenItIsDeliveredAgain() {
        // Given
        reaction.cannotHandle("a", 1);
        Records records = Records.ofThings().made("a", 1);
        reader.read(reaction, records.batch());
        reaction.mend();
        parked.replay(waitingAt(0));

        // When
        reader.read(reaction, records.batch());

        // Then
        assertThat(rows.texts(HANDLED)).containsExactly("a/1");
        assertThat(parked.waiting(null, null, 10)).isEmpty();
    }

    @Test
    void shouldTellTheAuditInTheTransactionOfTheReplay() {
        // Given
        reaction.cannotHandle("a", 1);
        reader.read(reaction, Records.ofThings().made("a", 1).batch());
        UUID id = waitingAt(0);

        // When
        parked.replay(id);
        reaction.mend();
        parked.replay(id);

        // Then
        assertThat(replays.seen())
                .extracting(seen -> seen.outcome().getClass().getSimpleName())
                .containsExactly("StillPoison", "Done");
        assertThat(replays.seen()).allMatch(seen -> seen.parked().id().equals(id));
        assertThat(replays.allInsideATransaction()).isTrue();
    }

    @Test
    void shouldLeaveAStateAloneThatALaterOneHasHealed() {
        // Given
        Records records = Records.ofCopies().copy("a", 1, "{}").copy("a", 2, "{\"name\": \"new\"}");
        reader.read(projection, records.batch(0, 1));
        UUID id = waitingAt(0);
        reader.read(projection, records.batch(1, 2));

        // When
        Replay replay = parked.replay(id);

        // Then
        assertThat(replay).isInstanceOf(Replay.AlreadySettled.class);
        assertThat(rows.texts("select name from tiny_copy")).containsExactly("new");
    }

    @Test
    void shouldNotFreeAKeyWhileABatchIsAboutToParkBehindIt() throws InterruptedException {
        // Given
        reaction.cannotHandle("a", 1);
        Records records = Records.ofThings();
        for (int version = 1; version <= 200; version++) {
            records.made("a", version);
        }
        reader.read(reaction, records.batch(0, 1));
        reaction.mend();
        UUID id = waitingAt(0);

        // When
        Thread reading = Thread.ofPlatform().start(() -> {
            for (int offset = 1; offset < 200; offset++) {
                reader.read(reaction, records.batch(offset, offset + 1));
            }
        });
        while (reading.isAlive()) {
            assertThat(parked.replayKey(id).stoppedBy()).isNull();
        }
        reading.join();
        parked.replayKey(id);

        // Then
        assertThat(rows.texts("select sequence from tiny_effect order by position"))
                .containsExactlyElementsOf(rows.texts("select generate_series(1, 200)"));
        assertThat(parked.waiting(null, null, 10)).isEmpty();
    }

    private UUID waitingAt(long offset) {
        return parked.waiting(null, null, 200).stream()
                .filter(event -> event.position().offset() == offset)
                .findFirst()
                .orElseThrow()
                .id();
    }
}
