package org.kepu.messaging.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonArray;
import org.bson.BsonBoolean;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.kepu.messaging.documents.store.Duplicates;

/**
 * The aggregates of one kind, one document each. A write is one statement on one document: state, version, events, audit
 * and answer are there together or not at all, and a stale version writes nothing.
 *
 * <p>A repository extends it as a {@code @Singleton}: the relay finds its collection that way. Filters name fields as
 * {@code data.status}.
 *
 * @param <D> the content, a public record
 */
public abstract class Aggregates<D extends Record> {

    /** Present and true while a document has something for the relay. */
    public static final String PENDING = "pending";

    /** The array of events not yet drained. */
    public static final String OUTBOX = "outbox";

    /** The array of notes not yet drained. */
    public static final String AUDIT = "audit";

    private static final int ATTEMPTS = 10;
    private static final Bson CONTENT = Projections.exclude(OUTBOX, AUDIT);

    private final Documents documents;
    private final String collection;
    private final AggregateDocument<D> mapping;
    private final AggregateIndexes indexes;

    /**
     * @param collection also the kind of the aggregate in the audit, such as {@code item}
     * @param indexes made before the first use; those the relay needs are made beside them
     */
    protected Aggregates(Documents documents, String collection, Class<D> type, IndexModel... indexes) {
        this.documents = documents;
        this.collection = collection;
        this.mapping = new AggregateDocument<>(documents.database(), type);
        this.indexes = new AggregateIndexes(documents.database(), collection, List.of(indexes));
    }

    /** The name of the collection. */
    public final String collection() {
        return collection;
    }

    /** The aggregate; empty where it has ended or never was. */
    public final Optional<Stored<D>> find(String id) {
        BsonDocument document =
                documents().find(Filters.eq("_id", id)).projection(CONTENT).first();
        return Optional.ofNullable(document == null ? null : mapping.read(document));
    }

    /** Aggregates that have not ended. */
    public final List<Stored<D>> list(Bson filter, Bson sort, int limit) {
        List<Stored<D>> found = new ArrayList<>();
        for (BsonDocument each :
                documents().find(living(filter)).sort(sort).limit(limit).projection(CONTENT)) {
            Stored<D> stored = mapping.read(each);
            if (stored != null) {
                found.add(stored);
            }
        }
        return found;
    }

    /** How many have not ended. */
    public final long count(Bson filter) {
        return documents().countDocuments(living(filter));
    }

    /** Makes a new one in its first version; {@link Saved.Lost} where the id is taken. */
    public final Saved<D> create(String id, D data, Change change) {
        BsonDocument document = new BsonDocument("_id", new BsonString(id))
                .append(AggregateDocument.VERSION, AggregateDocument.version(1))
                .append(AggregateDocument.DATA, mapping.data(data))
                .append(AggregateDocument.ANSWERS, new BsonArray());
        Answers.Answered answer = change.answer();
        if (answer != null) {
            document.append(AggregateDocument.CREATED, AggregateDocument.answer(answer));
        }
        Additions additions = additions(id, 1, change);
        document.append(OUTBOX, additions.outbox()).append(AUDIT, additions.audit());
        if (additions.wantsRelay()) {
            document.append(PENDING, BsonBoolean.TRUE);
        }
        if (!Duplicates.insert(documents(), document)) {
            return new Saved.Lost<>(find(id).orElse(null));
        }
        nudge(id, additions);
        return new Saved.Done<>(new Stored<>(id, 1, data, new Answers(answer, List.of())));
    }

    /** Writes the next version; {@link Saved.Lost} where somebody else has written it. */
    public final Saved<D> save(Stored<D> before, D after, Change change) {
        return write(
                before,
                change,
                Updates.combine(
                        Updates.set(AggregateDocument.DATA, mapping.data(after)),
                        Updates.set(
                                AggregateDocument.ANSWERS,
                                AggregateDocument.answers(before.answers().laterWith(change.answer())))));
    }

    /**
     * Ends it: content and answers are erased, the id stays taken. The {@link Saved.Done} holds what stood there before,
     * in its new version.
     */
    public final Saved<D> end(Stored<D> before, Change change) {
        return write(
                before,
                change,
                Updates.combine(
                        Updates.unset(AggregateDocument.DATA),
                        Updates.unset(AggregateDocument.CREATED),
                        Updates.unset(AggregateDocument.ANSWERS)));
    }

    private Saved<D> write(Stored<D> before, Change change, Bson content) {
        long version = before.version() + 1;
        Additions additions = additions(before.id(), version, change);
        BsonDocument after = documents()
                .findOneAndUpdate(
                        Filters.and(
                                Filters.eq("_id", before.id()),
                                Filters.eq(AggregateDocument.VERSION, before.version())),
                        Updates.combine(
                                content,
                                Updates.set(AggregateDocument.VERSION, AggregateDocument.version(version)),
                                additions.update()),
                        new FindOneAndUpdateOptions()
                                .returnDocument(ReturnDocument.AFTER)
                                .projection(CONTENT));
        if (after == null) {
            return new Saved.Lost<>(find(before.id()).orElse(null));
        }
        nudge(before.id(), additions);
        Stored<D> now = mapping.read(after);
        return new Saved.Done<>(now != null ? now : new Stored<>(before.id(), version, before.data(), Answers.NONE));
    }

    /**
     * Carries out a command that was asked for with a key, once. Where somebody else was faster the command is called
     * again with what stands there now, so it must only compute; whatever it throws is thrown on and nothing is written.
     */
    public final Outcome once(String id, Asked asked, Function<Stored<D>, Deed<D>> command) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Stored<D>> found = find(id);
            if (found.isEmpty()) {
                return new Outcome.Unknown();
            }
            Stored<D> stored = found.get();
            Optional<Outcome> earlier = stored.answers().to(asked);
            if (earlier.isPresent()) {
                return earlier.get();
            }
            Deed<D> deed = command.apply(stored);
            if (save(stored, deed.after(), deed.change(asked)) instanceof Saved.Done<D>) {
                return new Outcome.Done(deed.reply());
            }
        }
        return new Outcome.Contended();
    }

    /** Carries out a creation that was asked for with a key, once; the command is given the id. */
    public final Outcome onceNew(Asked asked, Function<String, Deed<D>> command) {
        String id = CreationId.of(collection, asked);
        Optional<Stored<D>> present = find(id);
        if (present.isPresent()) {
            return given(present.get(), asked);
        }
        Deed<D> deed = command.apply(id);
        return switch (create(id, deed.after(), deed.change(asked))) {
            case Saved.Done<D> ignored -> new Outcome.Done(deed.reply());
            case Saved.Lost<D>(Stored<D> faster) -> faster == null ? new Outcome.Unknown() : given(faster, asked);
        };
    }

    /** The notes about one aggregate, newest first: those drained and those still in it. */
    public final List<AuditNote> audit(String id, int limit) {
        List<AuditNote> notes = new ArrayList<>();
        BsonDocument document = documents()
                .find(Filters.eq("_id", id))
                .projection(Projections.include(AUDIT))
                .first();
        if (document != null) {
            document.getArray(AUDIT, new BsonArray())
                    .forEach(each -> notes.add(
                            documents.audit().read(each.asDocument(), "id").note()));
            Collections.reverse(notes);
        }
        documents
                .audit()
                .list(Filters.and(Filters.eq("aggregateid", id), Filters.eq("aggregatetype", collection)), null, limit)
                .stream()
                .map(AuditEntry::note)
                // Drained but not yet pulled, it is in both.
                .filter(note -> notes.stream().noneMatch(each -> each.id().equals(note.id())))
                .forEach(notes::add);
        return notes.size() <= limit ? notes : notes.subList(0, limit);
    }

    private static Outcome given(Stored<?> stored, Asked asked) {
        return stored.answers().to(asked).orElseGet(Outcome.KeyReused::new);
    }

    private static Bson living(Bson filter) {
        return Filters.and(Filters.exists(AggregateDocument.DATA), filter);
    }

    private Additions additions(String id, long version, Change change) {
        return new Additions(
                documents.entries().outbox(id, version, change.events()),
                documents.entries().audit(collection, id, version, change.audit()));
    }

    private void nudge(String id, Additions additions) {
        if (additions.wantsRelay()) {
            documents.nudges().add(collection, id);
        }
    }

    private MongoCollection<BsonDocument> documents() {
        indexes.ensure();
        return documents.database().collection(collection);
    }
}
