package org.kepu.messaging.documents;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.kepu.messaging.documents.store.Database;

/** The indexes of a collection, made before its first use and not again. */
final class AggregateIndexes {

    private final Database database;
    private final String collection;
    private final List<IndexModel> wanted;
    private volatile boolean made;

    AggregateIndexes(Database database, String collection, List<IndexModel> own) {
        this.database = database;
        this.collection = collection;
        this.wanted = new ArrayList<>(own);
        // Sparse: only documents with something for the relay are in it.
        wanted.add(new IndexModel(Indexes.ascending(Aggregates.PENDING), new IndexOptions().sparse(true)));
    }

    void ensure() {
        if (!made) {
            // Two threads may both do so: asking again changes nothing.
            database.index(collection, wanted);
            made = true;
        }
    }
}
