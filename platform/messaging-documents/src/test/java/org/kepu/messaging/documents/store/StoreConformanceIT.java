package org.kepu.messaging.documents.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.Document;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithDocuments;
import org.kepu.testkit.WithKafka;

/** What this module asks of a store, asked of the one that answers here; which one that is stands in the log. */
@QuarkusTest
@WithDocuments
@WithKafka(topics = "kepu.tiny.note kepu.tiny.notice kepu.tiny.copy.state")
class StoreConformanceIT {

    private static final Logger LOG = Logger.getLogger(StoreConformanceIT.class);

    @Inject
    Database database;

    @Inject
    MongoClient client;

    private MongoCollection<BsonDocument> collection;

    @BeforeEach
    void prepare() {
        collection = database.collection("conformance_" + UUID.randomUUID());
    }

    @Test
    void shouldSayWhichServerAnswersAndAskForDurableWrites() {
        // When
        Document server = client.getDatabase("admin").runCommand(new Document("buildInfo", 1));

        // Then
        LOG.infof("the store of these tests: version=%s", server.getString("version"));
        assertThat(server.getString("version")).isNotBlank();
        assertThat(collection.getWriteConcern()).isEqualTo(WriteConcern.MAJORITY.withJournal(true));
    }

    @Test
    void shouldAppendToAnArrayFromManyWritersWithoutLosingAny() throws InterruptedException {
        // Given
        collection.insertOne(new BsonDocument("_id", new BsonString("a")).append("list", new BsonArray()));

        // When
        List<Thread> writers = IntStream.range(0, 8)
                .mapToObj(writer -> Thread.ofPlatform()
                        .start(() -> IntStream.range(0, 50)
                                .forEach(i -> collection.updateOne(
                                        Filters.eq("_id", "a"), Updates.pushEach("list", List.of(writer + "-" + i))))))
                .toList();
        for (Thread writer : writers) {
            writer.join();
        }

        // Then
        BsonDocument found = collection.find().first();
        assertThat(found == null ? List.of() : found.getArray("list").getValues())
                .hasSize(400)
                .doesNotHaveDuplicates();
    }

    @Test
    void shouldPullByIdAndLeaveTheRest() {
        // Given
        collection.insertOne(BsonDocument.parse("{_id: 'a', list: [{id: '1'}, {id: '2'}, {id: '3'}]}"));

        // When
        collection.updateOne(Filters.eq("_id", "a"), Updates.pull("list", Filters.in("id", List.of("1", "3"))));

        // Then
        assertThat(collection.find().first()).isEqualTo(BsonDocument.parse("{_id: 'a', list: [{id: '2'}]}"));
    }

    @Test
    void shouldInsertTheRestOfABatchInWhichSomeAreThere() {
        // Given
        collection.insertOne(BsonDocument.parse("{_id: 'b', first: true}"));

        // When
        Duplicates.insert(
                collection,
                List.of(
                        BsonDocument.parse("{_id: 'a'}"),
                        BsonDocument.parse("{_id: 'b'}"),
                        BsonDocument.parse("{_id: 'c'}")));

        // Then
        assertThat(collection.countDocuments()).isEqualTo(3);
        assertThat(collection.countDocuments(Filters.eq("first", true))).isEqualTo(1);
    }
}
