package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.server.TestDatabase;

/** The statements of a restore against a real PostgreSQL. */
class OutboxesIT {

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = TestDatabase.create().connect();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void shouldMoveParkedEventsBelowThoseOfEarlierRestores() throws SQLException {
        // Given
        run("create table inbox_parked (id text, consumer text, topic text, partition int, record_offset bigint,"
                + " unique (consumer, topic, partition, record_offset))");
        run("insert into inbox_parked values ('a', 'c', 't', 0, 5), ('b', 'c', 't', 0, 7), ('other', 'c', 't', 1, 5)");
        run(Outboxes.PARKED);
        run("insert into inbox_parked values ('c', 'c', 't', 0, 5), ('d', 'c', 't', 0, 7)");
        run("insert into inbox_parked values ('older', 'c', 't', 0, 9 - 1099511627776)");

        // When
        run(Outboxes.PARKED);

        // Then
        assertThat(texts("select id from inbox_parked where partition = 0 order by record_offset"))
                .containsExactly("c", "d", "older", "a", "b");
        assertThat(texts("select id from inbox_parked where record_offset >= 0"))
                .isEmpty();
    }

    @Test
    void shouldWaitForWhatCanMoveOnly() throws SQLException {
        // Given
        run("create table outbox_event (id text, topic text, aggregateid text, position int, parked_at timestamptz)");
        run("insert into outbox_event values ('before', 't', 'a', 1, null), ('parked', 't', 'a', 2, now()),"
                + " ('behind', 't', 'a', 3, null), ('apart', 't', 'b', 4, null)");

        // Then
        assertThat(texts(Level.WAITING)).containsExactly("2");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
