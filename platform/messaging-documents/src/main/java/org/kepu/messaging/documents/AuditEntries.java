package org.kepu.messaging.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;

/**
 * The trail of the service: collection {@code audit_entry}, filled by the relay. A note made a moment ago may still lie in
 * its aggregate; {@link Aggregates#audit} shows both.
 */
@ApplicationScoped
public class AuditEntries {

    /** The collection. */
    public static final String COLLECTION = "audit_entry";

    private final Database database;
    private final CityTime time;

    AuditEntries(Database database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    void index(@Observes StartupEvent event) {
        database.index(
                COLLECTION,
                List.of(
                        new IndexModel(Indexes.ascending("aggregateid")),
                        new IndexModel(Indexes.ascending("actor")),
                        new IndexModel(Indexes.ascending("place"))));
    }

    /**
     * Entries, newest first.
     *
     * @param filter over {@code at, actor, action, aggregatetype, aggregateid, place}
     * @param before only those before this one: the last one of the page before
     */
    public List<AuditEntry> list(Bson filter, @Nullable UUID before, int limit) {
        Bson wanted = before == null ? filter : Filters.and(filter, Filters.lt("_id", before.toString()));
        List<AuditEntry> entries = new ArrayList<>();
        MongoCollection<BsonDocument> collection = database.collection(COLLECTION);
        for (BsonDocument each :
                collection.find(wanted).sort(Sorts.descending("_id")).limit(limit)) {
            entries.add(read(each, "_id"));
        }
        return entries;
    }

    /** Adds an entry about something that is no aggregate; adding it again changes nothing. */
    public void add(AuditEntry entry) {
        Duplicates.insert(database.collection(COLLECTION), Entries.entry("_id", entry));
    }

    /** One as it stands in the collection or still in its aggregate. */
    AuditEntry read(BsonDocument entry, String idField) {
        return new AuditEntry(
                new AuditNote(
                        UUID.fromString(entry.getString(idField).getValue()),
                        OffsetDateTime.ofInstant(
                                Instant.ofEpochMilli(entry.getDateTime("at").getValue()), time.getZone()),
                        entry.getString("actor").getValue(),
                        entry.getString("action").getValue(),
                        text(entry, "place"),
                        text(entry, "reason"),
                        text(entry, "details")),
                entry.getString("aggregatetype").getValue(),
                entry.getString("aggregateid").getValue(),
                entry.getInt64("aggregate_version").getValue());
    }

    private static @Nullable String text(BsonDocument entry, String field) {
        return entry.get(field) instanceof BsonString text ? text.getValue() : null;
    }
}
