package org.kepu.due.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class RetentionJobIT {

    @Inject
    RetentionJob job;

    @Inject
    AgroalDataSource database;

    @Inject
    MovableTime time;

    @BeforeEach
    void rows() throws SQLException {
        time.moveTo("2024-09-21T09:00:00+08:00");
        run("""
            delete from kept;
            insert into kept select 'old-' || n, timestamptz '2024-09-11T08:59:59+08:00' from generate_series(1, 1200) n;
            insert into kept select 'young-' || n, timestamptz '2024-09-11T09:00:00+08:00' from generate_series(1, 3) n\
            """);
    }

    @Test
    void shouldForgetInBatchesExactlyWhatIsOldEnoughAlthoughAnotherKindFails() throws SQLException {
        // When
        int forgotten = job.run();

        // Then
        assertThat(forgotten).isEqualTo(1200);
        assertThat(number("select count(*) from kept where key like 'young-%'")).isEqualTo(3);
        assertThat(number("select count(*) from kept")).isEqualTo(3);
    }

    @Test
    void shouldPassOverRowsThatSomebodyElseHolds() throws SQLException {
        // Given
        try (Connection other = database.getConnection();
                Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("select * from kept where key in ('old-1', 'old-2') for update");

            // When
            int forgotten = job.run();

            // Then
            assertThat(forgotten).isEqualTo(1198);
            other.rollback();
        }
        assertThat(job.run()).isEqualTo(2);
    }

    @Test
    void shouldShareTheWorkBetweenReplicas() throws SQLException {
        // When
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(job::run);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(job::run);

        // Then
        assertThat(one.join() + other.join()).isEqualTo(1200);
        assertThat(number("select count(*) from kept")).isEqualTo(3);
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
