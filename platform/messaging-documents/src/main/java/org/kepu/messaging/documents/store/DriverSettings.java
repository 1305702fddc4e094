package org.kepu.messaging.documents.store;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import io.quarkus.mongodb.runtime.MongoClientCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;

/**
 * What the driver must be, whatever the address says: a write is acknowledged when a majority has it in its journal, and
 * is not repeated by the driver behind our back (a store without sessions refuses that).
 */
@ApplicationScoped
public class DriverSettings implements MongoClientCustomizer {

    private static final int AWAY_MILLIS = 5_000;

    @Override
    public MongoClientSettings.Builder customize(MongoClientSettings.Builder builder) {
        return builder.retryWrites(false)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readPreference(ReadPreference.primary())
                .readConcern(ReadConcern.LOCAL)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(AWAY_MILLIS, TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(AWAY_MILLIS, TimeUnit.MILLISECONDS)
                        .readTimeout(4 * AWAY_MILLIS, TimeUnit.MILLISECONDS));
    }
}
