package org.kepu.messaging.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;
import org.kepu.messaging.documents.store.Nudges;

/** What aggregates and copies are made of; for documents without events, a plain collection. */
@ApplicationScoped
public class Documents {

    private final Database database;
    private final Entries entries;
    private final Nudges nudges;
    private final AuditEntries audit;

    Documents(Database database, Entries entries, Nudges nudges, AuditEntries audit) {
        this.database = database;
        this.entries = entries;
        this.nudges = nudges;
        this.audit = audit;
    }

    /** A collection of public records, with codecs for moments and UUIDs; its indexes are made where they are missing. */
    public <T> MongoCollection<T> plain(String collection, Class<T> type, IndexModel... indexes) {
        database.index(collection, List.of(indexes));
        return database.collection(collection, type);
    }

    /** Inserts; false where a document of that {@code _id} is there already. */
    public static <T> boolean insertIfAbsent(MongoCollection<T> collection, T document) {
        return Duplicates.insert(collection, document);
    }

    Database database() {
        return database;
    }

    Entries entries() {
        return entries;
    }

    Nudges nudges() {
        return nudges;
    }

    AuditEntries audit() {
        return audit;
    }
}
