package org.kepu.events.request;

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

/** What people wrote in closed requests is forgotten after its years; that there was a request, and how it ended, stays. */
@QuarkusTest
@WithPostgres
@WithKafka
class RequestRetentionIT {

    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2011-01-01T00:00:00+08:00");
    private static final int BATCH = 100;
    private static final int OLD = 450;

    private static final String EVIDENCE = "select to_jsonb(r) - 'topic' - 'contact_name' - 'contact_phone' - 'answer'"
            + " - 'rating' - 'erased_at' from request r where handler like 'retention %' order by id";

    /** Whose words are still there, any of them. */
    private static final String PERSONAL =
            "select substring(handler from 11) from request where handler like 'retention %'"
                    + " and (topic = '\\x01' or contact_name is not null or contact_phone is not null or answer = '\\x04'"
                    + " or rating is not null or erased_at is null)";

    @Inject
    RequestRetention retention;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void rows() throws SQLException {
        run("delete from request where handler like 'retention %'");
        ask("old", "2010-12-31T23:59:59+08:00", "closed", OLD);
        ask("open", "2009-01-01T00:00:00+08:00", "answered", 2);
        // What was submitted at the very moment is not older than it.
        ask("young", "2011-01-01T00:00:00+08:00", "closed", 3);
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
        assertThat(texts(PERSONAL)).containsExactlyInAnyOrder("open", "open", "young", "young", "young");
        assertThat(texts(EVIDENCE)).isEqualTo(evidence);
        assertThat(replica()).as("nothing is left").isZero();
    }

    @Test
    void shouldPassOverWhatSomebodyElseHolds() throws SQLException {
        // Given
        try (Connection other = database.getConnection();
                Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute("select * from request where handler = 'retention old' limit 2 for update");

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
        assertThat(retention.keep()).isEqualTo(Duration.ofDays(730));
    }

    private void ask(String what, String at, String status, int count) throws SQLException {
        String outcome = status.equals("closed") ? "'answered'" : "null";
        run(
                "insert into request (id, version, number, status, need, place, audience_size, key_group, wanted_from, wanted_to,"
                        + " topic, contact_name, contact_phone, submitted_at, holder_place, holder_level, handler, outcome, answer,"
                        + " stars, rating) select gen_random_uuid(), 3, 'retention " + what + "' || n, '" + status
                        + "', 'talk', '410900000000', 30, 'farmers', '2010-03-01', '2010-03-02', '\\x01', '\\x02', '\\x03', '"
                        + at
                        + "', '410900000000', 'city', 'retention " + what + "', " + outcome
                        + ", '\\x04', 5, '\\x05' from generate_series(1, " + count + ") n");
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
