package org.kepu.messaging.documents.intake;

import com.mongodb.MongoException;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.Reasons;

/** Why an event is parked, without the store's own words: they may quote values of a document. */
final class StoreReasons {

    private StoreReasons() {}

    static String of(Throwable failure) {
        return Reasons.of(failure, StoreReasons::ofStore);
    }

    private static @Nullable String ofStore(Throwable root) {
        return root instanceof MongoException mongo ? "code " + mongo.getCode() : null;
    }
}
