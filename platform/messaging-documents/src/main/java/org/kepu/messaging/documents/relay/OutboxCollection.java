package org.kepu.messaging.documents.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.conversions.Bson;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;
import org.kepu.messaging.relay.PendingEvent;

/** Events drained but not sent: {@code outbox}; and sent: {@code outbox_sent}. Only the holder of the lease writes. */
@ApplicationScoped
class OutboxCollection {

    static final String POSITION = "position";

    private static final String PARKED_AT = "parked_at";
    private static final String SENT_AT = "sent_at";
    private static final Bson NOT_PARKED = Filters.eq(PARKED_AT, BsonNull.VALUE);
    private static final Bson PARKED = Filters.exists(PARKED_AT);

    private final Database database;

    OutboxCollection(Database database) {
        this.database = database;
    }

    void index() {
        database.index("outbox", List.of(new IndexModel(Indexes.ascending(POSITION))));
        database.index("outbox_sent", List.of(new IndexModel(Indexes.ascending(SENT_AT))));
    }

    void insert(List<BsonDocument> events) {
        Duplicates.insert(waiting(), events);
    }

    /** The next events in order; those behind a parked one of the same aggregate wait. */
    List<PendingEvent> next(int limit) {
        List<PendingEvent> events = new ArrayList<>();
        for (BsonDocument each :
                waiting().find(free()).sort(Sorts.ascending(POSITION)).limit(limit)) {
            events.add(new PendingEvent(
                    UUID.fromString(each.getString("_id").getValue()),
                    each.getString("topic").getValue(),
                    each.getString("aggregateid").getValue(),
                    each.getString("headers").getValue(),
                    each.getString("payload").getValue()));
        }
        return events;
    }

    private Bson free() {
        List<Bson> held = held();
        return held.isEmpty() ? NOT_PARKED : Filters.and(NOT_PARKED, Filters.nor(held));
    }

    /** What lies behind each parked event. */
    private List<Bson> held() {
        List<Bson> held = new ArrayList<>();
        for (BsonDocument parked :
                waiting().find(PARKED).projection(Projections.include("topic", "aggregateid", POSITION))) {
            held.add(Filters.and(
                    Filters.eq("topic", parked.get("topic")),
                    Filters.eq("aggregateid", parked.get("aggregateid")),
                    Filters.gt(POSITION, parked.get(POSITION))));
        }
        return held;
    }

    /** Moves sent events: into the one collection before out of the other. */
    void move(List<UUID> sent, Instant now) {
        List<String> ids = sent.stream().map(UUID::toString).toList();
        List<BsonDocument> moved = waiting().find(Filters.in("_id", ids)).into(new ArrayList<>());
        moved.forEach(each -> each.append(SENT_AT, new BsonDateTime(now.toEpochMilli())));
        copyToSent(moved);
        waiting().deleteMany(Filters.in("_id", ids));
    }

    void copyToSent(List<BsonDocument> events) {
        Duplicates.insert(sent(), events);
    }

    /** The broker does not take it; after {@code parkAfter} times it is parked. */
    void refused(UUID id, String reason, int parkAfter, Instant now) {
        BsonDocument event = waiting()
                .findOneAndUpdate(
                        Filters.eq("_id", id.toString()),
                        Updates.combine(Updates.inc("attempts", 1), Updates.set("last_error", reason)),
                        new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        if (event != null && event.getInt32("attempts").getValue() >= parkAfter) {
            waiting().updateOne(Filters.eq("_id", id.toString()), Updates.set(PARKED_AT, now));
        }
    }

    /** Lets parked events be tried again; says how many. */
    long unpark() {
        return waiting()
                .updateMany(PARKED, Updates.combine(Updates.unset(PARKED_AT), Updates.set("attempts", 0)))
                .getModifiedCount();
    }

    /** Puts what was sent at or after a moment back, under the same ids and positions; says how many. */
    int again(Instant moment, Instant now) {
        List<BsonDocument> events = new ArrayList<>();
        for (BsonDocument each : sent().find(Filters.gte(SENT_AT, moment)).sort(Sorts.ascending(POSITION))) {
            each.remove(SENT_AT);
            each.append("created_at", new BsonDateTime(now.toEpochMilli()));
            events.add(each);
        }
        insert(events);
        return events.size();
    }

    long countSentFrom(Instant moment) {
        return sent().countDocuments(Filters.gte(SENT_AT, moment));
    }

    long forgetSentBefore(Instant moment) {
        return sent().deleteMany(Filters.lt(SENT_AT, moment)).getDeletedCount();
    }

    /** How many wait, and since when the oldest, in milliseconds; how many of them behind a parked one; how many are parked. */
    Map<String, Long> figures() {
        Map<String, Long> figures = new HashMap<>();
        figures.put("pending", waiting().countDocuments(NOT_PARKED));
        List<Bson> held = held();
        figures.put("held", held.isEmpty() ? 0L : waiting().countDocuments(Filters.and(NOT_PARKED, Filters.or(held))));
        figures.put("parked", waiting().countDocuments(PARKED));
        BsonDocument oldest =
                waiting().find(NOT_PARKED).sort(Sorts.ascending("created_at")).first();
        if (oldest != null) {
            figures.put("oldest", oldest.getDateTime("created_at").getValue());
        }
        return figures;
    }

    private MongoCollection<BsonDocument> waiting() {
        return database.collection("outbox");
    }

    private MongoCollection<BsonDocument> sent() {
        return database.collection("outbox_sent");
    }
}
