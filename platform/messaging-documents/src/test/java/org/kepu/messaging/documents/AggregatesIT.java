package org.kepu.messaging.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kepu.messaging.documents.tiny.Waiting.await;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.messaging.documents.tiny.Collections;
import org.kepu.messaging.documents.tiny.Note;
import org.kepu.messaging.documents.tiny.Notes;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

@QuarkusTest
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class AggregatesIT {

    @Inject
    Notes notes;

    @Inject
    Collections collections;

    @BeforeEach
    void empty() {
        collections.empty();
    }

    @Test
    void shouldGiveBackEveryFieldAsItWasWritten() {
        // Given
        String id = Notes.newId();
        notes.create(id, Note.saying("hello"), Change.nothing());

        // When
        Optional<Stored<Note>> found = notes.find(id);

        // Then
        assertThat(found).contains(new Stored<>(id, 1, Note.saying("hello"), Answers.NONE));
        assertThat(notes.list(Filters.eq("data.text", "hello"), Sorts.ascending("_id"), 10))
                .containsExactly(found.orElseThrow());
        assertThat(notes.count(Filters.eq("data.mood", "URGENT"))).isZero();
    }

    @Test
    void shouldRefuseAStaleVersionAndWriteNothing() {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "first");
        Stored<Note> second = notes.rewrite(first, "second");

        // When
        Saved<Note> stale = notes.save(first, first.data().with("stale"), notes.change(id, 2));

        // Then
        assertThat(stale).isEqualTo(new Saved.Lost<>(second));
        await().until(collections::isRelayed);
        assertThat(collections.count("outbox_sent")).isEqualTo(2);
        assertThat(notes.audit(id, 10)).hasSize(2);
    }

    @Test
    void shouldRefuseASecondCreationUnderTheSameId() {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "first");

        // When
        Saved<Note> second = notes.create(id, Note.saying("second"), Change.nothing());

        // Then
        assertThat(second).isEqualTo(new Saved.Lost<>(first));
    }

    @Test
    void shouldRefuseAnEventThatDoesNotCarryTheVersionAfterwards() {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "first");

        // When
        var saving = assertThatThrownBy(() -> notes.save(first, first.data(), notes.change(id, 1)));

        // Then
        saving.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("version 1");
        assertThat(notes.find(id)).contains(first);
    }

    @Test
    void shouldEraseWhatHasEndedAndKeepItsIdTaken() {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "personal");

        // When
        notes.end(first, notes.change(id, 2));

        // Then
        assertThat(notes.find(id)).isEmpty();
        assertThat(collections.documents("note").toString()).doesNotContain("personal");
        assertThat(notes.create(id, Note.saying("again"), Change.nothing())).isEqualTo(new Saved.Lost<Note>(null));
    }

    @Test
    void shouldAnswerARepeatedCreationAsTheFirstTimeHoweverManyCommandsCameBetween() {
        // Given
        Asked asked = asked("a");
        Outcome first = notes.onceNew(asked, this::creation);
        String id = idOf(first);
        for (int i = 0; i < Answers.KEPT + 5; i++) {
            notes.once(id, asked("change " + i), this::change);
        }

        // When
        Outcome again = notes.onceNew(asked, unexpected -> {
            throw new AssertionError("the command was carried out twice");
        });

        // Then
        assertThat(first).isInstanceOf(Outcome.Done.class);
        assertThat(again).isEqualTo(new Outcome.Repeated(((Outcome.Done) first).reply()));
    }

    @Test
    void shouldRefuseAKeyThatBelongsToAnotherRequest() {
        // Given
        Asked asked = asked("a");
        String id = idOf(notes.onceNew(asked, this::creation));
        Asked changing = asked("b");
        notes.once(id, changing, this::change);

        // When
        Outcome otherCreation = notes.onceNew(other(asked), this::creation);
        Outcome otherChange = notes.once(id, other(changing), this::change);

        // Then
        assertThat(List.of(otherCreation, otherChange)).containsOnly(new Outcome.KeyReused());
        assertThat(notes.find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheSameKeyOfTwoCallersApart() {
        // Given
        Asked mine = asked("a");
        Asked theirs = new Asked("sub-2", mine.key(), mine.digest());

        // When
        Set<String> ids =
                Set.of(idOf(notes.onceNew(mine, this::creation)), idOf(notes.onceNew(theirs, this::creation)));

        // Then
        assertThat(ids).hasSize(2);
    }

    @Test
    void shouldCarryOutACommandOnceThatIsSentManyTimesAtOnce() throws Exception {
        // Given
        String id = Notes.newId();
        notes.write(id, "first");
        Asked asked = asked("a");

        // When
        List<Outcome> outcomes = atOnce(8, () -> notes.once(id, asked, this::change));

        // Then
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(Outcome.Repeated.class::isInstance).hasSize(7);
        assertThat(notes.find(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void shouldLetExactlyOneOfManyWinEachVersion() throws Exception {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "first");
        Set<String> texts = ConcurrentHashMap.newKeySet();

        // When
        List<Saved<Note>> saved = atOnce(8, () -> {
            String text = Notes.newId();
            Saved<Note> outcome = notes.save(first, first.data().with(text), notes.change(id, 2));
            if (outcome instanceof Saved.Done<Note>) {
                texts.add(text);
            }
            return outcome;
        });

        // Then
        assertThat(saved).filteredOn(Saved.Done.class::isInstance).hasSize(1);
        assertThat(texts).containsExactly(notes.find(id).orElseThrow().data().text());
    }

    @Test
    void shouldTellOfAnUnknownAggregate() {
        // When
        Outcome outcome = notes.once(Notes.newId(), asked("a"), this::change);

        // Then
        assertThat(outcome).isEqualTo(new Outcome.Unknown());
    }

    @Test
    void shouldShowNotesOfTheAuditNewestFirstWhetherDrainedOrNot() {
        // Given
        String id = Notes.newId();
        Stored<Note> first = notes.write(id, "first");
        await().until(collections::isRelayed);

        // When
        notes.save(first, first.data(), Change.nothing().with(notes.note("note.read")));

        // Then
        assertThat(notes.audit(id, 10)).extracting(AuditNote::action).containsExactly("note.read", "note.write");
        assertThat(notes.audit(id, 1)).extracting(AuditNote::action).containsExactly("note.read");
    }

    private Deed<Note> creation(String id) {
        return new Deed<>(
                Note.saying("made"),
                List.of(notes.event(id, 1)),
                List.of(notes.note("note.make")),
                new KeptReply(201, Map.of("Location", id), "{\"made\": true}"));
    }

    private Deed<Note> change(Stored<Note> before) {
        long version = before.version() + 1;
        return new Deed<>(
                before.data().with("changed"),
                List.of(notes.event(before.id(), version)),
                List.of(),
                new KeptReply(200, Map.of("ETag", "\"" + version + "\""), null));
    }

    private static Asked asked(String digest) {
        return new Asked("sub-1", UUID.randomUUID(), digest);
    }

    private static Asked other(Asked asked) {
        return new Asked(asked.caller(), asked.key(), asked.digest() + " and more");
    }

    private static String idOf(Outcome outcome) {
        return ((Outcome.Done) outcome).reply().headers().getOrDefault("Location", "none");
    }

    private static <T> List<T> atOnce(int threads, Callable<T> work) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<T>> begun = pool.invokeAll(java.util.Collections.nCopies(threads, work));
            List<T> done = new ArrayList<>();
            for (Future<T> each : begun) {
                done.add(each.get());
            }
            return done;
        }
    }
}
