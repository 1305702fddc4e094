package org.kepu.local.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.bson.Document;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableBackendTest {

    @Test
    void shouldHaveCommittedAChangeToItsFileWhenTheAnswerArrives(@TempDir Path folder) {
        // Given
        MVStore file = DocumentStore.store(folder.resolve("documents.mv"));
        MongoServer server = new MongoServer(new DurableBackend(file));
        InetSocketAddress address = server.bind();
        try (MongoClient client =
                MongoClients.create("mongodb://127.0.0.1:" + address.getPort() + "/?retryWrites=false")) {
            long before = file.getCurrentVersion();

            // When
            client.getDatabase("content").getCollection("items").insertOne(new Document("_id", 1));

            // Then
            assertThat(file.hasUnsavedChanges()).isFalse();
            assertThat(file.getCurrentVersion()).isGreaterThan(before);
            assertThat(file.getAutoCommitDelay()).as("nothing else commits").isZero();
        } finally {
            server.shutdownNow();
        }
    }
}
