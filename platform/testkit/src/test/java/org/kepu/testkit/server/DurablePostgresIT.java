package org.kepu.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class DurablePostgresIT {

    @Test
    void shouldWriteThroughToTheDiskBeforeItAcknowledges() {
        try (DurablePostgres postgres = new DurablePostgres()) {
            // When
            String fsync = postgres.setting("fsync");

            // Then
            assertThat(fsync).isEqualTo("on");
            assertThat(postgres.setting("synchronous_commit")).isEqualTo("on");
            assertThat(postgres.setting("full_page_writes")).isEqualTo("on");
        }
    }

    @Test
    void shouldKeepEveryAcknowledgedRowWhenItIsKilled() throws SQLException {
        try (DurablePostgres postgres = new DurablePostgres()) {
            // Given
            try (Connection connection = postgres.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table kept (n int primary key)");
                for (int n = 0; n < 200; n++) {
                    statement.execute("insert into kept values (" + n + ")");
                }
            }

            // When
            postgres.kill();
            postgres.restart();

            // Then
            try (Connection connection = postgres.connect();
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from kept")) {
                rows.next();
                assertThat(rows.getInt(1)).isEqualTo(200);
            }
        }
    }
}
