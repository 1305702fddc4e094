package org.kepu.messaging.documents.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoCommandException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.store.Database;

/**
 * One relay at a time per database: whoever holds the document {@code relay} of {@code relay_lease} until a moment of wall
 * time. It is renewed while the process lives; the clocks of the replicas must agree to a few seconds.
 *
 * <p>A replica that was stopped for longer than its lease may still finish one step. Every step may be made twice, so that
 * an event is then sent again under its id and nothing is lost.
 */
@ApplicationScoped
class Lease {

    private static final Logger LOG = Logger.getLogger(Lease.class);
    private static final String NAME = "relay";

    private final Database database;
    private final Duration length;
    private final String owner = UUID.randomUUID().toString();
    private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("kepu-relay-lease").daemon().factory());
    private volatile @Nullable Instant heldUntil;
    private @Nullable Instant askAgain;
    private boolean beating;
    private int term;

    Lease(Database database, DocumentsConfig config) {
        this.database = database;
        this.length = config.lease();
    }

    /** Whether this replica holds it now, as far as it knows. */
    boolean isHeld() {
        Instant until = heldUntil;
        return until != null && WallTime.instant().isBefore(until);
    }

    /** How often it was taken: between two terms another replica may have relayed. */
    int term() {
        return term;
    }

    /** Takes it where nobody else holds it; asks the store at most every tenth of its length. */
    boolean hold() {
        if (isHeld()) {
            return true;
        }
        Instant now = WallTime.instant();
        if (askAgain != null && now.isBefore(askAgain)) {
            return false;
        }
        askAgain = now.plus(length.dividedBy(10));
        boolean held = isFree(now) && take(0) != null;
        if (held) {
            term++;
            LOG.info("this replica relays now");
            beat();
        }
        return held;
    }

    /**
     * Takes so many positions in the outbox.
     *
     * @return the first of them
     * @throws Lost where another replica has taken the lease
     */
    long positions(int count) {
        BsonDocument lease = take(count);
        if (lease == null) {
            throw new Lost();
        }
        return lease.getInt64("position").getValue() - count;
    }

    /** Looks before it takes: a standing attempt would be an error in the store's log each time. */
    private boolean isFree(Instant now) {
        BsonDocument lease = collection().find(Filters.eq("_id", NAME)).first();
        return lease == null || lease.getDateTime("until").getValue() < now.toEpochMilli();
    }

    private @Nullable BsonDocument take(int positions) {
        Instant now = WallTime.instant();
        Instant until = now.plus(length);
        Bson mine = Filters.or(Filters.eq("owner", owner), Filters.lt("until", now));
        try {
            BsonDocument lease = collection()
                    .findOneAndUpdate(
                            Filters.and(Filters.eq("_id", NAME), mine),
                            Updates.combine(
                                    Updates.set("owner", owner),
                                    Updates.set("until", until),
                                    Updates.inc("position", (long) positions)),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            heldUntil = until;
            return lease;
        } catch (MongoCommandException e) {
            if (ErrorCategory.fromErrorCode(e.getErrorCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // The upsert met the lease of another: it is not ours to take.
            heldUntil = null;
            return null;
        }
    }

    private void beat() {
        if (!beating) {
            beating = true;
            long third = length.toMillis() / 3;
            var _ = heart.scheduleWithFixedDelay(this::renew, third, third, TimeUnit.MILLISECONDS);
        }
    }

    private void renew() {
        if (!isHeld()) {
            // It has run out: taking it again begins a new term, in which the relay looks for what others left.
            return;
        }
        try {
            if (take(0) == null) {
                LOG.warn("another replica relays now");
            }
        } catch (RuntimeException e) {
            // The next beat comes; without one in time the lease ends by itself.
            LOG.debugf("the lease of the relay could not be renewed: cause=%s", e);
        }
    }

    /** Lets the next one begin at once. */
    @PreDestroy
    void release() {
        fallSilent();
        if (!isHeld()) {
            return;
        }
        heldUntil = null;
        try {
            collection()
                    .updateOne(
                            Filters.and(Filters.eq("_id", NAME), Filters.eq("owner", owner)),
                            Updates.set("until", Instant.EPOCH));
        } catch (RuntimeException e) {
            LOG.debugf("the lease of the relay could not be given back, it ends by itself: cause=%s", e);
        }
    }

    /** Renews it no more; others may have it when it has run out. */
    void fallSilent() {
        heart.shutdownNow();
    }

    private MongoCollection<BsonDocument> collection() {
        return database.collection("relay_lease");
    }

    /** Another replica relays now. */
    static final class Lost extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Lost() {
            super("another replica has taken over the relay");
        }
    }
}
