package org.kepu.content.push;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import jakarta.inject.Singleton;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.kepu.base.WallTime;
import org.kepu.content.ContentConfig;
import org.kepu.messaging.documents.Documents;

/**
 * Which replica is at work on which push. It only saves double work: two at once would tell nobody twice. Judged by wall time,
 * because it is about processes and not about the city.
 */
@Singleton
class PushLeases {

    private final MongoCollection<Lease> leases;
    private final ContentConfig config;
    private final String owner = UUID.randomUUID().toString();

    /** A push is this replica's until a moment of wall time. */
    public record Lease(@BsonId String id, String owner, OffsetDateTime until) {}

    PushLeases(Documents documents, ContentConfig config) {
        this.leases = documents.plain("push_lease", Lease.class);
        this.config = config;
    }

    /** Takes a push up, or keeps it; false while another replica is at work on it. */
    boolean take(String push) {
        OffsetDateTime now = WallTime.utc();
        Lease lease = new Lease(push, owner, now.plus(config.sending().lease()));
        if (Documents.insertIfAbsent(leases, lease)) {
            return true;
        }
        return leases.updateOne(
                                Filters.and(
                                        Filters.eq("_id", push),
                                        Filters.or(Filters.eq("owner", owner), Filters.lt("until", now))),
                                Updates.combine(Updates.set("owner", owner), Updates.set("until", lease.until())))
                        .getMatchedCount()
                == 1;
    }

    /** Lets go of a push. */
    void giveBack(String push) {
        leases.deleteOne(Filters.and(Filters.eq("_id", push), Filters.eq("owner", owner)));
    }
}
