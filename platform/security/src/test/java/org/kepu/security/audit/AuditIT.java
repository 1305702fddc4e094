package org.kepu.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.base.Ids;
import org.kepu.security.personal.PersonalColumn;
import org.kepu.security.personal.PersonalColumns;
import org.kepu.security.places.Place;
import org.kepu.security.places.PlaceChange;
import org.kepu.security.places.PlaceTable;
import org.kepu.security.places.Places;
import org.kepu.testkit.MovableTime;
import org.kepu.testkit.WithKafka;
import org.kepu.testkit.WithPostgres;
import org.kepu.web.Page;
import org.kepu.web.Refused;

@QuarkusTest
@WithPostgres
@WithKafka
class AuditIT {

    private static final String SECRET = "赵𠮷 13800000000";

    @Inject
    Audit audit;

    @Inject
    AuditTrail trail;

    @Inject
    AgroalDataSource database;

    @Inject
    PlaceTable places;

    @Inject
    Places register;

    @Inject
    MovableTime time;

    private final String thing = Ids.next().toString();

    private void record(Act act) {
        QuarkusTransaction.requiringNew().run(() -> audit.record(act));
    }

    private List<AuditEntry> entries() {
        return trail.page(AuditFilter.of("opening", thing), null, 50).items();
    }

    @Test
    void shouldKeepWhoDidWhatToWhatWhenWhereAndWhy() {
        // Given
        time.moveTo("2024-09-21T09:00:00+08:00");
        Act act = Act.of("opening.cancel", "opening", thing)
                .version(4)
                .at("410902000000")
                .because("停电")
                .with(Map.of("before", Map.of("capacity", 30), "contact", SECRET));

        // When
        record(act);

        // Then
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.at()).hasToString("2024-09-21T09:00+08:00");
            assertThat(entry.actor()).isEqualTo("system:hall");
            assertThat(entry.action()).isEqualTo("opening.cancel");
            assertThat(entry.aggregateVersion()).isEqualTo(4);
            assertThat(entry.place()).isEqualTo("410902000000");
            assertThat(entry.reason()).isEqualTo("停电");
            assertThat(entry.details()).isNotNull();
            assertThat(entry.details().at("/before/capacity").asInt()).isEqualTo(30);
            assertThat(entry.details().at("/contact").asText()).isEqualTo(SECRET);
        });
    }

    @Test
    void shouldStoreNoPieceOfWhatMayBePersonalInTheClear() throws SQLException {
        // Given
        record(Act.of("opening.cancel", "opening", thing).because(SECRET).with(Map.of("contact", SECRET)));

        // When
        String stored = storedRow();

        // Then
        assertThat(stored).contains(thing).doesNotContain("13800000000").doesNotContain("赵");
    }

    private String storedRow() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select a::text, reason, details from audit_entry a where aggregateid = '" + thing + "'")) {
            assertThat(row.next()).isTrue();
            return row.getString(1)
                    + new String(row.getBytes(2), StandardCharsets.UTF_8)
                    + new String(row.getBytes(3), StandardCharsets.UTF_8);
        }
    }

    @Test
    void shouldDeclareItsPersonalColumnsInTheSchema() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(PersonalColumns.of(connection))
                    .contains(new PersonalColumn("audit_entry", "reason"), new PersonalColumn("audit_entry", "details"))
                    .doesNotContain(new PersonalColumn("audit_entry", "actor"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_entry set actor = 'somebody else'",
                "delete from audit_entry",
                "truncate audit_entry"
            })
    void shouldNeverBeChangedOrDeleted(String statement) {
        record(Act.of("opening.cancel", "opening", thing));

        assertThatThrownBy(() -> execute(statement))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("append-only");
        assertThat(entries()).hasSize(1);
    }

    private void execute(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.execute(statement);
        }
    }

    @Test
    void shouldLeaveNoEntryWhereTheDeedWasRolledBack() {
        // Given
        Act act = Act.of("opening.cancel", "opening", thing);

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    audit.record(act);
                    throw new IllegalStateException("the deed failed");
                }))
                .hasMessage("the deed failed");

        // Then
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldNotWriteOutsideTheTransactionOfTheDeed() {
        assertThatExceptionOfType(TransactionalException.class)
                .isThrownBy(() -> audit.record("opening.cancel", "opening", thing, Map.of()));
        assertThat(entries()).isEmpty();
    }

    @Test
    void shouldPageNewestFirstWithoutLosingOrRepeatingAnEntry() {
        // Given
        for (int version = 1; version <= 7; version++) {
            record(Act.of("opening.change", "opening", thing).version(version));
        }
        AuditFilter filter = AuditFilter.of("opening", thing);

        // When
        List<Long> versions = new ArrayList<>();
        Page<AuditEntry> page = trail.page(filter, null, 3);
        page.items().forEach(entry -> versions.add(entry.aggregateVersion()));
        while (page.next() != null) {
            page = trail.page(filter, page.next(), 3);
            page.items().forEach(entry -> versions.add(entry.aggregateVersion()));
        }

        // Then
        assertThat(versions).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    void shouldFindWhatHappenedAtAPlaceAndBelowIt() {
        // Given
        String county = "county-" + thing.substring(24);
        String village = "village-" + thing.substring(24);
        places.apply(List.of(
                new PlaceChange(county, 1, new Place(county, "县", "county", null, null, null, List.of(), null)),
                new PlaceChange(village, 1, new Place(village, "村", "village", county, null, null, List.of(), null))));
        register.refresh();
        record(Act.of("opening.cancel", "opening", thing).at(village));
        record(Act.of("opening.cancel", "opening", thing).at("elsewhere"));

        // When
        List<AuditEntry> found = trail.page(AuditFilter.at(county), null, 50).items();

        // Then
        assertThat(found).extracting(AuditEntry::place).containsExactly(village);
    }

    @Test
    void shouldOpenARecordThatNeedsAReasonOnlyWithOneAndKeepIt() {
        // Given
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> audit.opened("opening", thing, " ")))
                .satisfies(refused -> {
                    assertThat(refused.problem().type()).isEqualTo("urn:kepu:problem:security-reason-missing");
                    assertThat(refused.problem().field()).isEqualTo("reason");
                });

        // When
        QuarkusTransaction.requiringNew().run(() -> audit.opened("opening", thing, "家长电话核实"));

        // Then
        assertThat(entries()).singleElement().satisfies(entry -> {
            assertThat(entry.action()).isEqualTo("opening.open");
            assertThat(entry.reason()).isEqualTo("家长电话核实");
        });
    }
}
