package org.kepu.messaging.documents.intake;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Updates;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.store.Away;
import org.kepu.messaging.documents.store.Database;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.Projection;

/**
 * Which version of each handler the collections hold: {@code intake_version}. A projection of a higher version empties its
 * collections before its first batch, by one replica while the others wait; should that one be gone, another one does it.
 */
@ApplicationScoped
class Takeover {

    private static final Logger LOG = Logger.getLogger(Takeover.class);
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String VERSION = "version";
    private static final String TAKING = "taking";
    private static final String UNTIL = "until";

    private final Database database;
    private final ParkedDocuments parked;
    private final String self = UUID.randomUUID().toString();

    Takeover(Database database, ParkedDocuments parked) {
        this.database = database;
        this.parked = parked;
    }

    /**
     * Sees to it that the collections are of this version; false where they are of a newer one and must be left alone.
     *
     * @throws Away.Busy while another replica empties them
     */
    boolean ensure(EventHandler handler) {
        int stored = stored(handler.consumer());
        if (stored < handler.version()) {
            takeOver(handler);
            return true;
        }
        if (stored > handler.version()) {
            LOG.warnf(
                    "the collections belong to a newer version, this replica leaves them alone: consumer=%s version=%d",
                    handler.consumer(), stored);
        }
        return stored == handler.version();
    }

    private int stored(String consumer) {
        BsonDocument found = versions().find(Filters.eq("_id", consumer)).first();
        return found == null ? 0 : found.getInt32(VERSION).getValue();
    }

    private void takeOver(EventHandler handler) {
        Instant now = WallTime.instant();
        try {
            versions()
                    .findOneAndUpdate(
                            Filters.and(
                                    Filters.eq("_id", handler.consumer()),
                                    Filters.lt(VERSION, handler.version()),
                                    Filters.or(Filters.exists(UNTIL, false), Filters.lt(UNTIL, now))),
                            Updates.combine(
                                    Updates.set(TAKING, self),
                                    Updates.set(UNTIL, now.plus(LONGEST)),
                                    Updates.setOnInsert(VERSION, new BsonInt32(0))),
                            new FindOneAndUpdateOptions().upsert(true));
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) == ErrorCategory.DUPLICATE_KEY) {
                throw new Away.Busy("another replica empties the collections of " + handler.consumer());
            }
            throw e;
        }
        if (handler instanceof Projection projection) {
            LOG.infof(
                    "a projection is built from the beginning: consumer=%s version=%d",
                    projection.consumer(), projection.version());
            parked.forget(projection.consumer());
            projection.reset();
        }
        versions()
                .updateOne(
                        Filters.and(Filters.eq("_id", handler.consumer()), Filters.eq(TAKING, self)),
                        Updates.combine(
                                Updates.set(VERSION, new BsonInt32(handler.version())),
                                Updates.unset(TAKING),
                                Updates.unset(UNTIL)));
    }

    private MongoCollection<BsonDocument> versions() {
        return database.collection("intake_version");
    }
}
