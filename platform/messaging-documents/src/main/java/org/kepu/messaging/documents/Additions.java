package org.kepu.messaging.documents;

import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.conversions.Bson;

/** What a write leaves for the relay. */
record Additions(BsonArray outbox, BsonArray audit) {

    boolean wantsRelay() {
        return !outbox.isEmpty() || !audit.isEmpty();
    }

    /** Appends it; nothing is put in place of what the relay may be pulling out at this moment. */
    Bson update() {
        List<Bson> updates = new ArrayList<>();
        if (!outbox.isEmpty()) {
            updates.add(Updates.pushEach(Aggregates.OUTBOX, outbox.getValues()));
        }
        if (!audit.isEmpty()) {
            updates.add(Updates.pushEach(Aggregates.AUDIT, audit.getValues()));
        }
        if (wantsRelay()) {
            updates.add(Updates.set(Aggregates.PENDING, true));
        }
        return Updates.combine(updates);
    }
}
