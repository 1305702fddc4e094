package org.kepu.venues.booking;

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
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.venues.Scene;

/** Name and phone of old bookings are forgotten, and nothing else of them. */
@QuarkusTest
@WithPostgres
@WithKafka
class BookingRetentionIT {

    private static final OffsetDateTime BEFORE = OffsetDateTime.parse("2011-01-01T00:00:00+08:00");
    private static final int BATCH = 100;
    private static final int OLD = 450;

    private static final String EVIDENCE = "select to_jsonb(b) - 'name' - 'phone' - 'phone_token' from booking b"
            + " where booked_by = 'retention' order by id";
    private static final String PERSONAL = "select reason from booking where booked_by = 'retention'"
            + " and (name is not null or phone is not null or phone_token is not null)";

    @Inject
    BookingRetention retention;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void rows() throws SQLException {
        run("delete from booking where booked_by = 'retention'");
        Scene.places();
        String venue = Scene.listed(Scene.account());
        String old = opening(venue, "2010-12-31T23:59:59+08:00");
        // What ends at the very moment is not older than it.
        String young = opening(venue, "2011-01-01T00:00:00+08:00");
        book(venue, old, "old", OLD, "(array['arrived', 'cancelled', 'no-show'])[1 + n % 3]");
        book(venue, old, "held", 2, "'held'");
        book(venue, young, "young", 3, "'arrived'");
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
        assertThat(texts(PERSONAL)).containsExactlyInAnyOrder("held", "held", "young", "young", "young");
        assertThat(texts(EVIDENCE)).isEqualTo(evidence);
        assertThat(replica()).as("nothing is left").isZero();
    }

    @Test
    void shouldPassOverWhatSomebodyElseHolds() throws SQLException {
        // Given
        try (Connection other = database.getConnection();
                Statement holds = other.createStatement()) {
            other.setAutoCommit(false);
            holds.execute(
                    "select * from booking where booked_by = 'retention' and reason = 'old' and name is not null limit 2 for update");

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
        assertThat(retention.keep()).isEqualTo(Duration.ofDays(180));
    }

    private String opening(String venue, String endsAt) throws SQLException {
        String id = UUID.randomUUID().toString();
        run(
                "insert into opening (id, version, status, venue_id, place, title, starts_at, ends_at, mode, capacity, walk_ins,"
                        + " max_party, cancel_minutes, free, groups, campaigns, tags) values ('" + id
                        + "', 1, 'closed', '" + venue
                        + "', '410900000000', '开放日', timestamptz '" + endsAt + "' - interval '3 hours', '" + endsAt
                        + "', 'required', 1000, 0, 5, 60, true, '{}', '{}', '{}')");
        return id;
    }

    private void book(String venue, String opening, String what, int count, String status) throws SQLException {
        run(
                "insert into booking (id, version, status, reason, opening_id, venue_id, code, person_ref, party_size, key_group,"
                        + " name, phone, phone_token, booked_by, booked_at, event_id) select gen_random_uuid(), 1, "
                        + status + ", '"
                        + what + "', '" + opening + "', '" + venue + "', '" + what + "' || n, '" + what
                        + "' || n, 2, 'farmers',"
                        + " '\\x01', '\\x02', sha256(('" + what
                        + "' || n)::bytea), 'retention', '2010-06-01T10:00:00+08:00',"
                        + " gen_random_uuid() from generate_series(1, " + count + ") n");
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
