package org.kepu.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** Who was there by name is forgotten after its years; what was counted stays. */
@QuarkusTest
@WithPostgres
@WithKafka
class AttendanceRetentionIT {

    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2011-01-01T00:00:00+08:00");
    private static final int BATCH = 100;
    private static final int OLD = 450;

    private static final String EVIDENCE = "select to_jsonb(a) - 'name' - 'phone' - 'person_token' from attendance a"
            + " where actor like 'retention %' order by id";
    private static final String PERSONAL =
            "select substring(actor from 11) from attendance where actor like 'retention %'"
                    + " and (name is not null or phone is not null or person_token is not null)";

    @Inject
    AttendanceRetention retention;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void rows() throws SQLException {
        run("delete from attendance where actor like 'retention %'");
        attend("old", "2010-12-31T23:59:59+08:00", OLD);
        // What was at the very moment is not older than it.
        attend("young", "2011-01-01T00:00:00+08:00", 3);
    }

    @Test
    void shouldForgetInBatchesSharedByTwoReplicasAndLeaveTheEvidenceAsItIs() throws SQLException {
        // Given
        List<String> evidence = texts(EVIDENCE);

        // When
        CompletableFuture<Integer> one = CompletableFuture.supplyAsync(this::replica);
        CompletableFuture<Integer> other = CompletableFuture.supplyAsync(this::replica);

        // Then
        assertThat(one.join() + other.join()).as("each once, whoever does it").isEqualTo(OLD);
        assertThat(texts(PERSONAL)).containsExactlyInAnyOrder("young", "young", "young");
        assertThat(texts(EVIDENCE)).isEqualTo(evidence);
        assertThat(replica()).as("nothing is left").isZero();
    }

    @Test
    void shouldPassOverWhatSomebodyElseHolds() throws SQLException {
        // Given
        try (Connection other = database.getConnection();
                Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("select * from attendance where actor = 'retention old' limit 2 for update");

            // When
            int forgotten = replica();

            // Then
            assertThat(forgotten).isEqualTo(OLD - 2);
            other.rollback();
        }
        assertThat(replica()).isEqualTo(2);
    }

    @Test
    void shouldKeepItAsLongAsItsPurposeNeeds() {
        assertThat(retention.keep()).isEqualTo(Duration.ofDays(1096));
    }

    private void attend(String what, String at, int count) throws SQLException {
        run(
                "insert into attendance (id, session_id, nonce, digest, person_ref, mode, evidence, grade, key_group, finer,"
                        + " person_times, at, fact_id, fact, actor, name, phone, person_token) select gen_random_uuid(),"
                        + " gen_random_uuid(), gen_random_uuid(), '\\x00', md5(n::text), 'by-name', 'scan', 'A', 'farmers', '{}', 1, '"
                        + at + "', gen_random_uuid(), '{\"personTimes\": 1}', 'retention " + what
                        + "', '\\x01', '\\x02',"
                        + " sha256(n::text::bytea) from generate_series(1, " + count + ") n");
    }

    /** Until nothing is left, as the job does; says how many. */
    private int replica() {
        int all = 0;
        int last;
        do {
            last = QuarkusTransaction.requiringNew().call(() -> retention.forget(BEFORE, BATCH));
            assertThat(last).isLessThanOrEqualTo(BATCH);
            all += last;
        } while (last > 0);
        return all;
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
