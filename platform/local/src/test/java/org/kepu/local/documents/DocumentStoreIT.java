package org.kepu.local.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.LocalPlatform;

/** The document store keeps what it has acknowledged, and does not grow without end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentStoreIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int WRITERS = 4;

    private LocalPlatform local;
    private MongoClient client;

    @BeforeAll
    void up(@TempDir Path folder) throws IOException, InterruptedException {
        local = new LocalPlatform(folder, "documents");
        assertThat(local.run("up").code()).isZero();
        int port = local.platform(false).settings().port("documents.port");
        client = MongoClients.create(
                "mongodb://127.0.0.1:" + port + "/?retryWrites=false&serverSelectionTimeoutMS=5000");
    }

    @AfterAll
    void down() throws IOException, InterruptedException {
        client.close();
        assertThat(local.run("down").code()).isZero();
    }

    @Test
    void shouldLoseNoAcknowledgedWriteWhenItIsKilled() throws Exception {
        // Given
        MongoCollection<Document> items = client.getDatabase("content").getCollection("items");
        items.createIndex(Indexes.ascending("number"), new IndexOptions().unique(true));
        AtomicInteger[] acknowledged = new AtomicInteger[WRITERS];
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            Future<?>[] running = new Future<?>[WRITERS];
            for (int writer = 0; writer < WRITERS; writer++) {
                AtomicInteger count = new AtomicInteger();
                acknowledged[writer] = count;
                String name = "w" + writer + "-";
                running[writer] = writers.submit(() -> writeUntilItFails(items, name, count));
            }
            await().atMost(PATIENCE).until(() -> sum(acknowledged) > 1_000);

            // When
            local.run("kill", "documents");

            // Then
            for (Future<?> writer : running) {
                writer.get();
            }
        }
        await().atMost(PATIENCE).until(() -> local.running().isReady());
        List<String> kept = new ArrayList<>();
        items.find().forEach(item -> kept.add(item.getString("number")));
        assertThat(kept).doesNotHaveDuplicates();
        for (int writer = 0; writer < WRITERS; writer++) {
            String name = "w" + writer + "-";
            assertThat(Set.copyOf(kept))
                    .containsAll(IntStream.range(0, acknowledged[writer].get())
                            .mapToObj(i -> name + i)
                            .toList());
        }
    }

    @Test
    void shouldKeepItsFileSmallWhileOneDocumentChangesAgainAndAgain() throws IOException {
        // Given
        MongoCollection<Document> items = client.getDatabase("content").getCollection("busy");
        items.insertOne(new Document("_id", 1).append("text", "x".repeat(2_000)));
        Path file = local.state().data("documents").resolve("documents.mv");

        // When
        for (int i = 0; i < 20_000; i++) {
            items.updateOne(Filters.eq("_id", 1), Updates.set("turn", i));
        }

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(Files.size(file)).isLessThan(2 * DocumentStore.SMALL));
    }

    private static void writeUntilItFails(MongoCollection<Document> items, String name, AtomicInteger count) {
        while (isAcknowledged(items, new Document("number", name + count.get()))) {
            count.incrementAndGet();
        }
    }

    private static boolean isAcknowledged(MongoCollection<Document> items, Document item) {
        try {
            return items.insertOne(item).wasAcknowledged();
        } catch (MongoException e) {
            return false;
        }
    }

    private static int sum(AtomicInteger[] counts) {
        int sum = 0;
        for (AtomicInteger count : counts) {
            sum += count.get();
        }
        return sum;
    }
}
