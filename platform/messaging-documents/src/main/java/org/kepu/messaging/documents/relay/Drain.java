package org.kepu.messaging.documents.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.kepu.messaging.documents.Aggregates;
import org.kepu.messaging.documents.AuditEntries;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;

/**
 * Takes the entries of aggregates to their collections: inserted by entry id, where a duplicate is as good, and pulled out
 * of the aggregate after that. A crash anywhere repeats harmlessly.
 */
@ApplicationScoped
class Drain {

    private static final int AT_ONCE = 500;
    private static final int MOST_COUNTED = 5_000;
    private static final Bson ARRAYS = Projections.include("version", Aggregates.OUTBOX, Aggregates.AUDIT);

    private final Database database;
    private final OutboxCollection outbox;

    Drain(Database database, OutboxCollection outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Drains these documents; says how many events that brought. */
    int documents(Lease lease, String collection, List<String> ids) {
        int events = 0;
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            events += drain(lease, collection, find(collection, Filters.in("_id", some)));
        }
        return events;
    }

    /** Drains whatever is pending; says how many events that brought. */
    int pending(Lease lease, String collection) {
        int events = 0;
        while (true) {
            List<BsonDocument> some = find(collection, Filters.eq(Aggregates.PENDING, true));
            events += drain(lease, collection, some);
            if (some.size() < AT_ONCE) {
                return events;
            }
        }
    }

    /** What lies in aggregates and not yet in the outbox; counted in the first few thousand pending ones. */
    Undrained undrained(List<String> collections) {
        Undrained undrained = Undrained.NONE;
        for (String collection : collections) {
            for (BsonDocument document : database.collection(collection)
                    .find(Filters.eq(Aggregates.PENDING, true))
                    .projection(Projections.include(Aggregates.OUTBOX + ".created_at"))
                    .limit(MOST_COUNTED)) {
                for (BsonValue entry : array(document, Aggregates.OUTBOX)) {
                    undrained = undrained.and(
                            entry.asDocument().getDateTime("created_at").getValue());
                }
            }
        }
        return undrained;
    }

    private List<BsonDocument> find(String collection, Bson filter) {
        return database.collection(collection)
                .find(filter)
                .projection(ARRAYS)
                .limit(AT_ONCE)
                .into(new ArrayList<>());
    }

    private int drain(Lease lease, String collection, List<BsonDocument> documents) {
        List<BsonDocument> events = new ArrayList<>();
        List<BsonDocument> notes = new ArrayList<>();
        for (BsonDocument document : documents) {
            array(document, Aggregates.OUTBOX).forEach(each -> events.add(byId(each)));
            array(document, Aggregates.AUDIT).forEach(each -> notes.add(byId(each)));
        }
        if (!events.isEmpty()) {
            long position = lease.positions(events.size());
            for (BsonDocument event : events) {
                event.append(OutboxCollection.POSITION, new BsonInt64(position++));
            }
            outbox.insert(events);
        }
        Duplicates.insert(database.collection(AuditEntries.COLLECTION), notes);
        pull(database.collection(collection), documents);
        return events.size();
    }

    /** Clears the mark only where nothing was written since: the next pass finds what came in between. */
    private static void pull(MongoCollection<BsonDocument> collection, List<BsonDocument> documents) {
        List<UpdateOneModel<BsonDocument>> writes = new ArrayList<>(2 * documents.size());
        for (BsonDocument document : documents) {
            Bson same = Filters.eq("_id", document.get("_id"));
            Bson pulled = Updates.combine(
                    Updates.pull(Aggregates.OUTBOX, Filters.in("id", ids(document, Aggregates.OUTBOX))),
                    Updates.pull(Aggregates.AUDIT, Filters.in("id", ids(document, Aggregates.AUDIT))));
            writes.add(new UpdateOneModel<>(same, pulled));
            writes.add(new UpdateOneModel<>(
                    Filters.and(same, Filters.eq("version", document.get("version"))),
                    Updates.unset(Aggregates.PENDING)));
        }
        if (!writes.isEmpty()) {
            collection.bulkWrite(writes, new BulkWriteOptions().ordered(true));
        }
    }

    private static List<BsonValue> ids(BsonDocument document, String array) {
        return array(document, array).stream()
                .map(each -> each.asDocument().get("id"))
                .toList();
    }

    private static BsonArray array(BsonDocument document, String name) {
        return document.getArray(name, new BsonArray());
    }

    /** The entry as a document of its own: its id becomes {@code _id}. */
    private static BsonDocument byId(BsonValue entry) {
        BsonDocument document = new BsonDocument();
        entry.asDocument().forEach((name, value) -> document.append("id".equals(name) ? "_id" : name, value));
        return document;
    }
}
