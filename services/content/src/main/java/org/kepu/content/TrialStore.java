package org.kepu.content;

import com.mongodb.client.MongoClient;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.bson.Document;
import org.kepu.observability.Store;

/** Tells the operator which server answers: the trial document store of {@code make up} is not for production. */
@Singleton
class TrialStore {

    private static final Document WHO = new Document("buildInfo", 1);

    private final MongoClient client;

    TrialStore(MongoClient client) {
        this.client = client;
    }

    @Produces
    @Singleton
    Store store() {
        Document answer = client.getDatabase("admin").runCommand(WHO);
        // MongoDB says from which source it was built; the trial store has none to name.
        boolean real = answer.containsKey("gitVersion");
        return new Store(real ? "mongodb" : "trial document store", real);
    }
}
