package org.kepu.content;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.Documents;
import org.kepu.security.personal.ColumnKeys;
import org.kepu.security.personal.KeyConfig;
import org.kepu.security.personal.Personal;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

/** The audit trail of a real document store: what is under an older key, and what nobody can read. */
@QuarkusTest
@WithDocuments
@WithKafka
class SealedNotesIT {

    private static final int NOTES = 40;

    /** A key set of this test; the key for exact search seals nothing and is the application's. */
    private record Keys(Optional<String> keyset, Optional<String> searchKey) implements KeyConfig {}

    private final List<UUID> notes = new ArrayList<>();

    @Inject
    Documents documents;

    @Inject
    KeyConfig application;

    private MongoCollection<BsonDocument> trail;
    private ColumnKeys promoted;
    private Personal older;
    private SealedNotes store;

    @BeforeEach
    void notesUnderTheFirstKey() {
        trail = documents.plain(AuditEntries.COLLECTION, BsonDocument.class);
        trail.deleteMany(new BsonDocument());
        // The application's own key is the older one: what its relay still brings in is rewritten as well.
        ColumnKeys first = ColumnKeys.read(application.keyset());
        promoted = first.add().promote();
        older = with(first);
        store = new SealedNotes(documents, with(promoted));
        for (int i = 0; i < NOTES; i++) {
            UUID id = Ids.next();
            notes.add(id);
            trail.insertOne(new BsonDocument("_id", new BsonString(id.toString()))
                    .append("reason", sealed("reason", id))
                    .append("details", sealed("details", id)));
        }
    }

    @AfterEach
    void leaveNothingUnderKeysOfThisTest() {
        trail.deleteMany(new BsonDocument());
    }

    @Test
    void shouldBringEveryWordUnderTheNewestKeyABatchAtATime() {
        // When
        store.begin();
        int half = store.rewrite(NOTES);

        // Then
        assertThat(half).isEqualTo(NOTES);
        assertThat(store.countByKey()).hasSize(2).containsEntry(id(with(promoted)), (long) NOTES);

        // When
        rewriteAll();

        // Then
        assertThat(store.countByKey()).containsOnlyKeys(id(with(promoted)));
        assertThat(store.unreadable()).isEmpty();
        assertReadableByTheNewest("reason", notes);
        assertReadableByTheNewest("details", notes);
    }

    @Test
    void shouldGoPastWhatCannotBeReadAndSayInWhichFieldHowMuchItIs() {
        // Given: the oldest three reasons are altered, cut off and no sealed value at all; one of the details is of
        // another note.
        byte[] altered = value(notes.get(0), "reason");
        altered[altered.length - 1] ^= 1;
        set(notes.get(0), "reason", Base64.getEncoder().encodeToString(altered));
        set(notes.get(1), "reason", Base64.getEncoder().encodeToString(new byte[] {1, 2, 3}));
        set(notes.get(2), "reason", "理由");
        set(notes.get(3), "details", text(notes.get(4), "details"));
        List<String> before = damaged();

        // When
        store.begin();
        rewriteAll();

        // Then
        assertThat(store.unreadable())
                .containsExactly(Map.entry("audit_entry.details", 1L), Map.entry("audit_entry.reason", 3L));
        assertThat(damaged()).isEqualTo(before);
        assertThat(store.countByKey())
                .as("what says of no key is counted under none")
                .containsOnlyKeys(id(older), id(with(promoted)))
                .containsEntry(id(older), 2L);
        assertReadableByTheNewest("reason", notes.subList(3, NOTES));
        assertReadableByTheNewest("details", notes.subList(4, NOTES));

        // When: what was altered is brought back, and the next round begins.
        set(notes.get(0), "reason", sealed("reason", notes.get(0)).getValue());
        store.begin();
        rewriteAll();

        // Then
        assertThat(store.unreadable()).containsEntry("audit_entry.reason", 2L);
        assertReadableByTheNewest("reason", List.of(notes.get(0)));
    }

    private void rewriteAll() {
        int batch;
        do {
            batch = store.rewrite(10);
        } while (batch > 0);
    }

    private List<String> damaged() {
        return List.of(
                text(notes.get(0), "reason"),
                text(notes.get(1), "reason"),
                text(notes.get(2), "reason"),
                text(notes.get(3), "details"));
    }

    private void assertReadableByTheNewest(String field, List<UUID> some) {
        Personal alone = with(promoted.primaryOnly());
        assertThat(some)
                .allSatisfy(id -> assertThat(alone.decrypt("audit_entry", field, id, value(id, field)))
                        .isEqualTo(field + id));
    }

    private static int id(Personal personal) {
        return ByteBuffer.wrap(personal.encrypt("audit_entry", "reason", Ids.next(), ""), 1, Integer.BYTES)
                .getInt();
    }

    private Personal with(ColumnKeys keys) {
        return new Personal(new Keys(Optional.of(keys.write()), application.searchKey()));
    }

    private BsonString sealed(String field, UUID id) {
        return new BsonString(Base64.getEncoder().encodeToString(older.encrypt("audit_entry", field, id, field + id)));
    }

    private void set(UUID id, String field, String value) {
        trail.updateOne(Filters.eq("_id", id.toString()), Updates.set(field, value));
    }

    private String text(UUID id, String field) {
        return requireNonNull(trail.find(Filters.eq("_id", id.toString())).first())
                .getString(field)
                .getValue();
    }

    private byte[] value(UUID id, String field) {
        return Base64.getDecoder().decode(text(id, field));
    }
}
