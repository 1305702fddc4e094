package org.kepu.local.backup;

import de.bwaldvogel.mongo.bson.Document;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.base.WallTime;
import org.kepu.local.Platform;
import org.kepu.local.part.Postgres;

/**
 * What the services sent after the topics were copied is put back into their outboxes, whose relays send it again when they
 * start: the same events under the same ids, in their order. Consumers know what they have seen.
 */
record Outboxes(Platform platform) {

    /** An event is marked as sent a moment after it was; a relay that waits may take longer. */
    static final Duration BEFORE = Duration.ofMinutes(5);

    /** As {@code platform/messaging-jdbc} does it when a service is asked to; here no relay runs yet. */
    private static final String AGAIN = """
            insert into outbox_event
              (position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            overriding system value
            select position, id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, ?
            from outbox_sent where sent_at >= ?
            order by position
            on conflict do nothing""";

    /**
     * Records stand elsewhere in the new topics: what is parked from now on must not be taken for what was parked then. Below
     * what an earlier restore moved, and in its order.
     */
    static final String PARKED = """
            update inbox_parked p set record_offset = p.record_offset - room.offsets
            from (
              select consumer, topic, partition, max(record_offset) + 1 - least(min(record_offset), 0) as offsets
              from inbox_parked group by consumer, topic, partition
            ) room
            where p.consumer = room.consumer and p.topic = room.topic and p.partition = room.partition
              and p.record_offset >= 0""";

    private static final String THERE = "select to_regclass('outbox_sent') is not null";

    /** How many events are sent again from databases. */
    long sendAgain(Postgres server, Instant topicsBegun) throws SQLException {
        long events = 0;
        for (String database : platform.settings().list("postgres.databases")) {
            try (Connection connection = server.connect(database, 0)) {
                if (isThere(connection)) {
                    events += sendAgain(connection, topicsBegun.minus(BEFORE));
                }
            }
        }
        return events;
    }

    private static boolean isThere(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(THERE)) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static long sendAgain(Connection connection, Instant from) throws SQLException {
        connection.setAutoCommit(false);
        try (PreparedStatement again = connection.prepareStatement(AGAIN);
                Statement parked = connection.createStatement()) {
            // Wall time, as every outbox has it.
            again.setObject(1, WallTime.utc());
            again.setObject(2, OffsetDateTime.ofInstant(from, ZoneOffset.UTC));
            long events = again.executeUpdate();
            parked.executeUpdate(PARKED);
            connection.commit();
            return events;
        }
    }

    /** Commands that ask the relays of document stores for the same. */
    List<Document> orders(Instant topicsBegun) {
        List<Document> orders = new ArrayList<>();
        for (String part : platform.settings().list("parts")) {
            String database = platform.settings().find(part + ".documents");
            if (database != null) {
                Document order =
                        new Document("_id", UUID.randomUUID().toString()).append("from", topicsBegun.minus(BEFORE));
                orders.add(new Document("insert", "relay_order")
                        .append("documents", List.of(order))
                        .append("$db", database));
            }
        }
        return orders;
    }
}
