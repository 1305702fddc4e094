package org.kepu.security.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.base.Ids;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;

/** Personal columns of a real database; the audit trail stands for all of them, because it is the one that refuses changes. */
@QuarkusTest
@WithPostgres
@WithKafka
class KeyRotationIT {

    private static final int ROWS = 1_200;

    @Inject
    AgroalDataSource database;

    private final Map<String, String> secrets = KeyFile.create();
    private final ColumnKeys first = ColumnKeys.read(Optional.ofNullable(secrets.get(ColumnKeys.NAME)));
    private final ColumnKeys added = first.add();
    private final ColumnKeys promoted = added.promote();
    private final Map<UUID, String> words = new LinkedHashMap<>();

    private TestKeys with(ColumnKeys keys) {
        Map<String, String> values = new HashMap<>(secrets);
        values.put(ColumnKeys.NAME, keys.write());
        return new TestKeys(values);
    }

    private SealedColumns columns(ColumnKeys keys) {
        return new SealedColumns(database, new Personal(with(keys)), with(keys));
    }

    @BeforeEach
    void entriesUnderTheFirstKey() throws SQLException {
        // What other tests wrote is under a key this one does not have.
        run("alter table audit_entry disable trigger user; delete from audit_entry;"
                + " alter table audit_entry enable trigger user; delete from narrow_right");
        Personal personal = new Personal(with(first));
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into audit_entry (id, at, actor, action, aggregatetype, aggregateid, reason, details)"
                                + " values (?, now(), 'somebody', 'probe.made', 'probe', '1', ?, ?)")) {
            for (int i = 0; i < ROWS; i++) {
                UUID id = Ids.next();
                words.put(id, "理由 " + i);
                insert.setObject(1, id);
                insert.setBytes(2, personal.encrypt("audit_entry", "reason", id, "理由 " + i));
                insert.setBytes(3, i % 2 == 0 ? null : personal.encrypt("audit_entry", "details", id, "{}"));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    @Test
    void shouldBringEverythingUnderTheNewestKeyAndLeaveItReadableForEveryReplicaMeanwhile() throws Exception {
        // Given
        SealedColumns store = columns(promoted);
        assertThat(store.countByKey()).containsEntry(first.primaryId(), ROWS + ROWS / 2L);

        // When
        int half = store.rewrite(ROWS / 2);

        // Then
        assertThat(half).isEqualTo(ROWS / 2);
        assertThat(store.countByKey())
                .containsEntry(first.primaryId(), (long) ROWS)
                .containsEntry(promoted.primaryId(), ROWS / 2L);
        assertReadable(added);
        assertReadable(promoted);

        // When: killed in the middle, and another replica goes on.
        SealedColumns other = columns(promoted);
        while (other.rewrite(500) > 0) {
            assertReadable(added);
        }

        // Then
        assertThat(other.countByKey()).containsOnlyKeys(promoted.primaryId());
        assertReadable(promoted.primaryOnly());
    }

    @Test
    void shouldGoPastWhatCannotBeReadAndSayInWhichColumnHowMuchItIs() throws Exception {
        // Given: more than a batch of reasons that were altered, and the column before them has one.
        run("alter table audit_entry disable trigger user;"
                + " update audit_entry set reason = set_byte(reason, 9, get_byte(reason, 9) # 1)"
                + " where id in (select id from audit_entry order by id limit 700);"
                + " update audit_entry set details = set_byte(details, 9, get_byte(details, 9) # 1)"
                + " where id = (select id from audit_entry where details is not null order by id limit 1);"
                + " alter table audit_entry enable trigger user");
        SealedColumns store = columns(promoted);

        // When
        store.begin();
        int all = 0;
        int batch;
        do {
            batch = store.rewrite(500);
            all += batch;
        } while (batch > 0);

        // Then
        assertThat(all).isEqualTo(ROWS - 700 + ROWS / 2 - 1);
        assertThat(store.unreadable())
                .containsExactly(Map.entry("audit_entry.details", 1L), Map.entry("audit_entry.reason", 700L));
        assertThat(store.countByKey()).containsEntry(first.primaryId(), 701L);

        // When: they are tried again in the next round.
        store.begin();
        store.rewrite(500);

        // Then
        assertThat(store.unreadable()).containsEntry("audit_entry.reason", 700L);
    }

    @Test
    void shouldLeaveValuesAloneWhereOlderKeysStillEncrypt() throws Exception {
        // Given
        assertThat(added.encryptsByTheNewest()).isFalse();
        assertThat(promoted.encryptsByTheNewest()).isTrue();
        assertThat(first.encryptsByTheNewest()).isTrue();

        // When
        int rewritten = columns(added).rewrite(500);

        // Then
        assertThat(rewritten).isZero();
    }

    @Test
    void shouldStillRefuseEveryOtherChangeOfTheTrail() {
        assertThatThrownBy(() -> run("update audit_entry set reason = null")).hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("select set_config('kepu.key_rotation', 'on', false);"
                        + " update audit_entry set actor = 'another'"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("select set_config('kepu.key_rotation', 'on', false);"
                        + " update audit_entry set reason = null"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("select set_config('kepu.key_rotation', 'on', false); delete from audit_entry"))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> run("truncate audit_entry")).hasMessageContaining("append-only");
    }

    private void assertReadable(ColumnKeys keys) throws SQLException {
        Personal personal = new Personal(with(keys));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id, reason from audit_entry")) {
            int read = 0;
            while (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                assertThat(personal.decrypt("audit_entry", "reason", id, row.getBytes(2)))
                        .isEqualTo(words.get(id));
                read++;
            }
            assertThat(read).isEqualTo(ROWS);
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void shouldFindTheIdOfAKeyInEachValue() {
        // When
        byte[] value = new Personal(with(first)).encrypt("person", "phone", Ids.next(), "13800000000");

        // Then
        assertThat(value[0]).isEqualTo((byte) 1);
        assertThat(ByteBuffer.wrap(value, 1, 4).getInt()).isEqualTo(first.primaryId());
    }
}
