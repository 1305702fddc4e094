package org.kepu.messaging.documents.tiny;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.kepu.messaging.documents.store.Database;

/** What stands in the collections, for assertions. */
@ApplicationScoped
public class Collections {

    private static final List<String> ALL = List.of(
            "note",
            "outbox",
            "outbox_sent",
            "audit_entry",
            "relay_order",
            "inbox_parked",
            "intake_version",
            "thing_copy",
            "message");

    private final Database database;

    Collections(Database database) {
        this.database = database;
    }

    /** Empties all of them but the lease. */
    public void empty() {
        ALL.forEach(each -> database.collection(each).deleteMany(new BsonDocument()));
    }

    /** How many documents. */
    public long count(String collection) {
        return database.collection(collection).countDocuments();
    }

    /** All documents. */
    public List<BsonDocument> documents(String collection) {
        return database.collection(collection).find().into(new ArrayList<>());
    }

    /** Gives parked records the ids they had when these were their places alone. */
    public void renameAsBefore(String collection) {
        for (BsonDocument each : documents(collection)) {
            String id = each.getString("_id").getValue();
            database.collection(collection).deleteOne(Filters.eq("_id", id));
            database.collection(collection)
                    .insertOne(each.append("_id", new BsonString(id.substring(0, id.lastIndexOf(':')))));
        }
    }

    /** Makes a moment of every document earlier. */
    public void age(String collection, String field, Duration by) {
        for (BsonDocument each : documents(collection)) {
            long moment = each.getDateTime(field).getValue() - by.toMillis();
            database.collection(collection)
                    .updateOne(Filters.eq("_id", each.get("_id")), Updates.set(field, new BsonDateTime(moment)));
        }
    }

    /** Whether no aggregate holds anything for the relay, and nothing waits in the outbox. */
    public boolean isRelayed() {
        return count("outbox") == 0
                && documents("note").stream()
                        .allMatch(note -> !note.containsKey("pending")
                                && note.getArray("outbox", new BsonArray()).isEmpty()
                                && note.getArray("audit", new BsonArray()).isEmpty());
    }
}
