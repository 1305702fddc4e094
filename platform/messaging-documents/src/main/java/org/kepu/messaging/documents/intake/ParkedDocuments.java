package org.kepu.messaging.documents.intake;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.documents.store.Duplicates;
import org.kepu.messaging.intake.Line;
import org.kepu.messaging.intake.ParkedEvent;
import org.kepu.messaging.intake.ParkedFilter;
import org.kepu.messaging.intake.Reasons;
import org.kepu.messaging.intake.Sorting;
import org.kepu.messaging.intake.WaitingCounts;

/**
 * The collection {@code inbox_parked}. A record is parked once, however often it is read: its place and what it is
 * are its id. Another record at the same place, after a broker lost its disk or a restore, is another row.
 */
@ApplicationScoped
public class ParkedDocuments implements WaitingCounts {

    private static final String WAITING = "waiting";
    private static final String CONSUMER = "consumer";
    private static final String TAKEN_UNTIL = "taken_until";
    private static final Duration LONGEST_TRY = Duration.ofSeconds(60);
    private static final Bson WAITS = Filters.eq(WAITING, true);

    private final Database database;
    private final ParkedMapping mapping;

    ParkedDocuments(Database database, ParkedMapping mapping) {
        this.database = database;
        this.mapping = mapping;
    }

    void index(@Observes StartupEvent event) {
        database.index(
                "inbox_parked",
                List.of(
                        new IndexModel(Indexes.ascending("id"), new IndexOptions().unique(true)),
                        new IndexModel(Indexes.ascending(WAITING, CONSUMER))));
    }

    /** Puts a record aside; false where it is there already. */
    boolean park(String consumer, Sorting.Aside aside) {
        BsonDocument older = parked().find(Filters.eq("_id", ParkedMapping.placeOf(consumer, aside.source())))
                .first();
        if (older != null && ParkedMapping.isSame(older, aside)) {
            return false;
        }
        return Duplicates.insert(parked(), mapping.write(consumer, aside, WallTime.instant()));
    }

    /** Which of these lines have an event of this consumer waiting. */
    Set<Line> held(String consumer, Set<Line> lines) {
        Set<Line> held = new HashSet<>();
        for (BsonDocument each : parked().find(
                        Filters.and(WAITS, Filters.eq(CONSUMER, consumer), Filters.exists("key")))
                .projection(Projections.include("topic", "key"))) {
            Line line = new Line(
                    each.getString("topic").getValue(), each.getString("key").getValue());
            if (lines.contains(line)) {
                held.add(line);
            }
        }
        return held;
    }

    /** A later state, at this offset, has made what waits before it needless. */
    void supersede(String consumer, Map<Line, Long> healed) {
        healed.forEach((line, offset) -> parked().updateMany(
                        Filters.and(WAITS, Filters.eq(CONSUMER, consumer), of(line), Filters.lt("offset", offset)),
                        settled("superseded_at")));
    }

    /** Forgets everything parked by a consumer, because a rebuild reads it again. */
    void forget(String consumer) {
        parked().deleteMany(Filters.eq(CONSUMER, consumer));
    }

    /** Forgets what was settled before a moment, but not what was given up; says how many. */
    public long forgetSettledBefore(Instant moment) {
        return parked().deleteMany(Filters.or(Filters.lt("replayed_at", moment), Filters.lt("superseded_at", moment)))
                .getDeletedCount();
    }

    List<ParkedEvent> waiting(ParkedFilter filter, @Nullable UUID after, int limit) {
        List<Bson> wanted = new ArrayList<>(List.of(WAITS));
        if (filter.consumer() != null) {
            wanted.add(Filters.eq(CONSUMER, filter.consumer()));
        }
        if (filter.type() != null) {
            wanted.add(Filters.eq("type", filter.type()));
        }
        if (after != null) {
            wanted.add(Filters.gt("id", after.toString()));
        }
        List<ParkedEvent> events = new ArrayList<>();
        for (BsonDocument each :
                parked().find(Filters.and(wanted)).sort(Sorts.ascending("id")).limit(limit)) {
            events.add(mapping.read(each));
        }
        return events;
    }

    Optional<ParkedEvent> find(UUID id) {
        BsonDocument found = parked().find(byId(id)).first();
        return Optional.ofNullable(found == null ? null : mapping.read(found));
    }

    /** The first waiting event of a line. */
    Optional<ParkedEvent> firstWaiting(String consumer, Line line) {
        BsonDocument found = parked().find(Filters.and(WAITS, Filters.eq(CONSUMER, consumer), of(line)))
                .sort(Sorts.ascending("partition", "offset"))
                .first();
        return Optional.ofNullable(found == null ? null : mapping.read(found));
    }

    byte @Nullable [] payload(UUID id) {
        BsonDocument found = parked().find(byId(id))
                .projection(Projections.include("payload"))
                .first();
        return found == null || !found.containsKey("payload")
                ? null
                : found.getBinary("payload").getData();
    }

    /**
     * Takes a waiting event for one try, so that of two operators one acts; false where it does not wait or somebody has it. A
     * try that died is over after a minute of wall time.
     */
    boolean take(UUID id) {
        Instant now = WallTime.instant();
        Bson free = Filters.or(Filters.exists(TAKEN_UNTIL, false), Filters.lt(TAKEN_UNTIL, now));
        return parked().updateOne(Filters.and(byId(id), WAITS, free), Updates.set(TAKEN_UNTIL, now.plus(LONGEST_TRY)))
                        .getModifiedCount()
                == 1;
    }

    void replayed(UUID id) {
        parked().updateOne(Filters.and(byId(id), WAITS), settled("replayed_at"));
    }

    void discarded(UUID id) {
        parked().updateOne(Filters.and(byId(id), WAITS), settled("discarded_at"));
    }

    void failed(UUID id, String reason) {
        parked().updateOne(
                        Filters.and(byId(id), WAITS),
                        Updates.combine(
                                Updates.inc("attempts", 1),
                                Updates.set("reason", Reasons.shown(reason)),
                                Updates.unset(TAKEN_UNTIL)));
    }

    @Override
    public Map<String, Waiting> countWaiting() {
        Map<String, Waiting> counts = new HashMap<>();
        for (BsonDocument each : parked().find(WAITS).projection(Projections.include(CONSUMER, "parked_at"))) {
            Instant at = Instant.ofEpochMilli(each.getDateTime("parked_at").getValue());
            counts.merge(
                    each.getString(CONSUMER).getValue(),
                    new Waiting(1, at),
                    (a, b) -> new Waiting(
                            a.events() + b.events(), a.oldest().isBefore(b.oldest()) ? a.oldest() : b.oldest()));
        }
        return counts;
    }

    private static Bson settled(String how) {
        return Updates.combine(
                Updates.set(how, WallTime.instant()), Updates.unset(WAITING), Updates.unset(TAKEN_UNTIL));
    }

    private static Bson byId(UUID id) {
        return Filters.eq("id", id.toString());
    }

    private static Bson of(Line line) {
        return Filters.and(Filters.eq("topic", line.topic()), Filters.eq("key", line.key()));
    }

    private MongoCollection<BsonDocument> parked() {
        return database.collection("inbox_parked");
    }
}
