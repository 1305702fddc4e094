package org.kepu.volunteers.ledger;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.presence.evidence.EvidenceGrade;

/** Appends entries and sums them; there is no statement here that changes one, and the database refuses one from elsewhere. */
@ApplicationScoped
public class Ledger {

    private static final String COLUMNS = """
            id, person_id, record_id, kind, minutes, grade, day, place, role, campaigns, tags, reason, actor, corrects,
            event_id, entered_at
            """;

    private static final String APPEND =
            "insert into ledger_entry (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final String SELECT = "select " + COLUMNS + " from ledger_entry where ";

    private final AgroalDataSource database;
    private final CityTime time;

    Ledger(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** Appends an entry in the current transaction. */
    public void append(LedgerEntry entry) {
        Object[] values = {
            entry.id(),
            entry.person(),
            entry.record(),
            code(entry.kind()),
            entry.minutes(),
            entry.grade().name(),
            entry.day(),
            entry.place(),
            entry.role(),
            entry.campaigns().toArray(String[]::new),
            entry.tags().toArray(String[]::new),
            entry.reason(),
            entry.actor(),
            entry.corrects(),
            entry.event(),
            entry.enteredAt()
        };
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            bind(append, values);
            append.executeUpdate();
        } catch (SQLException e) {
            throw new LedgerFailure("could not append a ledger entry", e);
        }
    }

    /** The entries of a record in the order they were made. */
    public List<LedgerEntry> ofRecord(UUID record) {
        return select("record_id = ? order by entered_at, id", record);
    }

    /** The entry of a record that stands; empty where none was made or the last one was taken back. */
    public Optional<LedgerEntry> standing(UUID record) {
        List<LedgerEntry> entries = ofRecord(record);
        return entries.isEmpty() || entries.getLast().kind() == LedgerEntry.Kind.REVERSAL
                ? Optional.empty()
                : Optional.of(entries.getLast());
    }

    /** A page of a person's entries, newest first, after an entry (null for the first page). */
    public List<LedgerEntry> ofPerson(UUID person, OffsetDateTime before, UUID beforeId, int limit) {
        return select(
                "person_id = ? and (entered_at, id) < (?, ?) order by entered_at desc, id desc limit ?",
                person,
                before,
                beforeId,
                limit);
    }

    /** The sum of a person's minutes. */
    public long balance(UUID person) {
        return sum("select coalesce(sum(minutes), 0) from ledger_entry where person_id = ?", person);
    }

    /** The sum of a person's minutes on a day. */
    public long balance(UUID person, LocalDate day) {
        return sum("select coalesce(sum(minutes), 0) from ledger_entry where person_id = ? and day = ?", person, day);
    }

    private long sum(String query, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new LedgerFailure("could not sum the ledger", e);
        }
    }

    private List<LedgerEntry> select(String where, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            bind(select, values);
            List<LedgerEntry> entries = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    entries.add(entry(row));
                }
            }
            return entries;
        } catch (SQLException e) {
            throw new LedgerFailure("could not read the ledger", e);
        }
    }

    private LedgerEntry entry(ResultSet row) throws SQLException {
        return new LedgerEntry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getObject("record_id", UUID.class),
                LedgerEntry.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getInt("minutes"),
                EvidenceGrade.valueOf(row.getString("grade")),
                row.getObject("day", LocalDate.class),
                row.getString("place"),
                row.getString("role"),
                List.of((String[]) row.getArray("campaigns").getArray()),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("reason"),
                row.getString("actor"),
                row.getObject("corrects", UUID.class),
                row.getObject("event_id", UUID.class),
                time.inCity(row.getObject("entered_at", OffsetDateTime.class)));
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static String code(LedgerEntry.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
