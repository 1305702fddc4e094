package org.kepu.e2e.leak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.kepu.e2e.stack.Stack;

/**
 * Leaks where services keep events and deeds for long: an event that was parked, one that was sent, an entry of the audit trail,
 * in tables and in collections, each as it is stored. None of them waits for anything, so nobody but the search takes notice.
 */
final class PlantedRows implements AutoCloseable {

    private static final String DATABASE = "volunteers";
    private static final String ID = "01920f3e-0000-7000-8000-000000000002";
    private static final List<String> COLLECTIONS = List.of("audit_entry", "inbox_parked", "outbox_sent");

    private static final String PARK = """
            insert into inbox_parked
              (id, consumer, topic, partition, record_offset, headers, payload, reason, parked_at, replayed_at)
            values (?::uuid, 'planted', 'kepu.planted', 0, 0, '{}', ?, 'planted', '2024-09-21 00:00Z', '2024-09-21 00:00Z')""";

    /** A copy of an event that was really sent lands in the partition of that day. */
    private static final String SEND = """
            insert into outbox_sent
            select 0, ?::uuid, 'planted', 'planted', type, 1, topic, headers, jsonb_build_object('leak', ?::text), created_at,
                   sent_at
            from outbox_sent order by sent_at limit 1
            returning tableoid::regclass::text""";

    private static final String NOTE = """
            insert into audit_entry (id, at, actor, action, aggregatetype, aggregateid, details)
            values (?::uuid, '2024-09-21 00:00Z', 'planted', 'planted.leak', 'planted', 'planted', ?)""";

    private final Stack stack;
    private final String partition;

    PlantedRows(Stack stack) throws SQLException, IOException {
        this.stack = stack;
        try (Connection connection = stack.database(DATABASE);
                PreparedStatement park = connection.prepareStatement(PARK);
                PreparedStatement send = connection.prepareStatement(SEND);
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            park.setString(1, ID);
            park.setBytes(2, encoded());
            park.executeUpdate();
            send.setString(1, ID);
            send.setString(2, PlantedLeaks.VALUE);
            try (ResultSet sent = send.executeQuery()) {
                if (!sent.next()) {
                    throw new IllegalStateException("volunteers has sent no event, so none can be copied");
                }
                partition = sent.getString(1);
            }
            note.setString(1, ID);
            note.setBytes(2, "tel 139-1234-5678".getBytes(StandardCharsets.UTF_8));
            note.executeUpdate();
        }
        inCollections((database, collection) -> database.getCollection(collection)
                .insertOne(new Document("_id", ID)
                        .append("id", ID)
                        .append("consumer", "planted")
                        .append("payload", new Binary(("x" + PlantedLeaks.VALUE).getBytes(StandardCharsets.UTF_8)))));
    }

    private static byte[] encoded() {
        String inside = Base64.getEncoder().encodeToString(("x" + PlantedLeaks.VALUE).getBytes(StandardCharsets.UTF_8));
        return ("{\"leak\":\"" + inside + "\"}").getBytes(StandardCharsets.UTF_8);
    }

    private void inCollections(BiConsumer<MongoDatabase, String> deed) {
        try (MongoClient client = MongoClients.create(stack.documents())) {
            COLLECTIONS.forEach(collection -> deed.accept(client.getDatabase("content"), collection));
        }
    }

    /** How the search names each of them; what was sent lies in its table and in the partition of its day. */
    List<String> places() {
        List<String> places = new ArrayList<>();
        Stream.of("audit_entry", "inbox_parked", "outbox_sent", partition)
                .forEach(table -> places.add("table " + DATABASE + " public." + table + ": " + PlantedLeaks.VALUE));
        COLLECTIONS.forEach(collection -> places.add("collection content " + collection + ": " + PlantedLeaks.VALUE));
        return places;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (Connection connection = stack.database(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("delete from inbox_parked where id = '" + ID + "'");
            statement.execute("delete from outbox_sent where id = '" + ID + "'");
            // The audit trail refuses to forget; only a superuser who switches its trigger off can take an entry back.
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from audit_entry where id = '" + ID + "'");
        }
        inCollections(
                (database, collection) -> database.getCollection(collection).deleteOne(new Document("_id", ID)));
    }
}
