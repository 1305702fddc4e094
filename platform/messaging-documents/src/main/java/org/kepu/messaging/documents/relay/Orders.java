package org.kepu.messaging.documents.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Sorts;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jboss.logging.Logger;
import org.kepu.base.Ids;
import org.kepu.base.WallTime;
import org.kepu.messaging.documents.store.Database;

/**
 * What the relay is asked to do between two passes, whichever replica was asked: only the relay may put older events in
 * front of those that wait, or newer ones would overtake them. Carried out before it is crossed off; doing it twice only
 * repeats events under their ids.
 */
@ApplicationScoped
class Orders {

    private static final Logger LOG = Logger.getLogger(Orders.class);
    private static final String FROM = "from";

    private final Database database;
    private final OutboxCollection outbox;

    Orders(Database database, OutboxCollection outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /** Send again what was sent at or after this moment. */
    void sendAgain(Instant moment) {
        write(new BsonDocument(FROM, new BsonDateTime(moment.toEpochMilli())));
    }

    /** Try again what is parked. */
    void tryParked() {
        write(new BsonDocument());
    }

    private void write(BsonDocument order) {
        orders().insertOne(order.append("_id", new BsonString(Ids.next().toString())));
    }

    void carryOut() {
        for (BsonDocument order : orders().find().sort(Sorts.ascending("_id")).into(new ArrayList<>())) {
            long events = order.containsKey(FROM)
                    ? outbox.again(Instant.ofEpochMilli(order.getDateTime(FROM).getValue()), WallTime.instant())
                    : outbox.unpark();
            orders().deleteOne(new BsonDocument("_id", order.get("_id")));
            LOG.infof("events are sent again: count=%d", events);
        }
    }

    private MongoCollection<BsonDocument> orders() {
        return database.collection("relay_order");
    }
}
