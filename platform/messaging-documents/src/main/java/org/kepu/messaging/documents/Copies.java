package org.kepu.messaging.documents;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.codecs.DecoderContext;
import org.bson.conversions.Bson;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;

/**
 * Copies of what another service owns, by versioned upsert: writing an event again, or an older one after a newer, changes
 * nothing. A repository extends it as a {@code @Singleton}.
 *
 * @param <D> what is kept, a public record
 */
public abstract class Copies<D extends Record> {

    private static final String SOURCE_VERSION = "sourceVersion";
    private static final String DATA = "data";

    private final Database database;
    private final String collection;
    private final Class<D> type;
    private final List<IndexModel> indexes;
    private volatile boolean indexed;

    /** @param indexes over fields named {@code data.name} */
    protected Copies(Documents documents, String collection, Class<D> type, IndexModel... indexes) {
        this.database = documents.database();
        this.collection = collection;
        this.type = type;
        this.indexes = List.of(indexes);
    }

    /** Writes what is newer than what stands there. */
    public final void put(List<Copy<D>> copies) {
        index();
        List<ReplaceOneModel<BsonDocument>> writes = new ArrayList<>(copies.size());
        for (Copy<D> copy : copies) {
            BsonDocument document = new BsonDocument("_id", new BsonString(copy.id()))
                    .append(SOURCE_VERSION, new BsonInt64(copy.sourceVersion()));
            D data = copy.data();
            if (data != null) {
                document.append(DATA, database.document(data));
            }
            writes.add(new ReplaceOneModel<>(
                    Filters.and(Filters.eq("_id", copy.id()), Filters.lt(SOURCE_VERSION, copy.sourceVersion())),
                    document,
                    new ReplaceOptions().upsert(true)));
        }
        Duplicates.write(database.collection(collection), writes);
    }

    /** The copy of a thing that has not ended. */
    public final Optional<D> find(String id) {
        return list(Filters.eq("_id", id), new BsonDocument(), 1).stream().findFirst();
    }

    /** Copies of things that have not ended. */
    public final List<D> list(Bson filter, Bson sort, int limit) {
        index();
        List<D> found = new ArrayList<>();
        for (BsonDocument each : database.collection(collection)
                .find(Filters.and(Filters.exists(DATA), filter))
                .sort(sort)
                .limit(limit)) {
            found.add(database.codec(type)
                    .decode(
                            new BsonDocumentReader(each.getDocument(DATA)),
                            DecoderContext.builder().build()));
        }
        return found;
    }

    /** Forgets all of them, for a projection that is built again. */
    public final void clear() {
        database.collection(collection).deleteMany(new BsonDocument());
    }

    private void index() {
        if (!indexed) {
            database.index(collection, indexes);
            indexed = true;
        }
    }
}
