package org.kepu.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoClient;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.bson.Document;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithPostgres(wire = true)
@WithKafka(topics = "kepu.tiny.thing kepu.tiny.thing.state")
@WithDocuments
class RealServersIT {

    @Inject
    DataSource database;

    @Inject
    MongoClient mongo;

    @ConfigProperty(name = "quarkus.mongodb.database")
    String documents;

    @Test
    void shouldGiveTheApplicationAPostgres18WithTheExtensionsServicesNeed() throws SQLException {
        // Given
        List<String> extensions = List.of("btree_gist", "pgcrypto", "pg_trgm", "ltree");

        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            // When
            for (String extension : extensions) {
                statement.execute("create extension " + extension);
            }

            // Then
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
            try (ResultSet role =
                    statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
                assertThat(role.next()).isTrue();
                assertThat(role.getBoolean("rolsuper")).isFalse();
            }
        }
    }

    @Test
    void shouldGiveTheApplicationADocumentStore() {
        // Given
        var things = mongo.getDatabase(documents).getCollection("thing");

        // When
        things.insertOne(new Document("_id", "a").append("version", 1));

        // Then
        assertThat(things.countDocuments(new Document("version", 1))).isEqualTo(1);
    }

    @Test
    void shouldCarryAnEventFromWriterToReaderWithItsHeaders() {
        // Given
        SentEvent sent = SentEvent.of("org.kepu.tiny.thing.made.v1", "thing-1", 7, List.of(1, 2))
                .atPlace("410900000000");

        try (TopicReader reader = TopicReader.fromNow("kepu.tiny.thing");
                TopicWriter writer = new TopicWriter()) {
            // When
            writer.send(sent);

            // Then
            ReceivedEvent received = reader.awaitOne("org.kepu.tiny.thing.made.v1", "thing-1");
            assertThat(received.id()).isEqualTo(sent.id().toString());
            assertThat(received.version()).isEqualTo(7);
            assertThat(received.header("ce_source")).isEqualTo("/services/tiny");
            assertThat(received.header("ce_place")).isEqualTo("410900000000");
            assertThat(received.header("ce_sequence")).hasSize(19);
            assertThat(received.body().get(1).asInt()).isEqualTo(2);
        }
    }

    @Test
    void shouldShowTheLastStateOfEachKeyAndForgetEndedOnes() {
        // Given
        try (TopicReader reader = TopicReader.fromNow("kepu.tiny.thing.state");
                TopicWriter writer = new TopicWriter()) {
            // When
            writer.send(
                    SentEvent.state("tiny", "thing", "kept", 1, "old"),
                    SentEvent.state("tiny", "thing", "kept", 2, "new"),
                    SentEvent.state("tiny", "thing", "gone", 1, "old"),
                    SentEvent.ended("tiny", "thing", "gone", 2));

            // Then
            reader.await(2, "kept");
            reader.await(2, "gone");
            assertThat(reader.states().values())
                    .extracting(ReceivedEvent::key, state -> state.body().asText())
                    .containsExactly(tuple("kept", "new"));
        }
    }
}
