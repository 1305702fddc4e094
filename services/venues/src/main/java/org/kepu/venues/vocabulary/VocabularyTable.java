package org.kepu.venues.vocabulary;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.Text;
import org.kepu.registers.TermSource;

/** Reads and writes vocabularies; what this service itself asks of terms, it asks here. */
@ApplicationScoped
class VocabularyTable implements TermSource {

    private static final String ADD = """
            insert into vocabulary_term (vocabulary, code, position, zh, en, rank, seeded)
            select ?, ?, coalesce(max(position), 0) + 1, ?, ?, ?, ? from vocabulary_term where vocabulary = ?
            on conflict (vocabulary, code) do nothing""";

    private static final String NAMED = """
            select code from vocabulary_term
            where vocabulary = ? and (zh = ? or lower(en) = lower(?)) and (ended_on is null or ended_on > ?)
            order by position limit 1""";

    private final AgroalDataSource database;
    private final CityTime time;

    VocabularyTable(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** A vocabulary with its version. */
    record Versioned(VocabularyState state, long version) {}

    @Override
    public boolean has(String vocabulary, String code) {
        return !query(
                        "select 1 from vocabulary_term where vocabulary = ? and code = ? and (ended_on is null or ended_on > ?)",
                        row -> true,
                        vocabulary,
                        code,
                        time.today())
                .isEmpty();
    }

    @Override
    public Optional<String> named(String vocabulary, String name) {
        return query(NAMED, row -> row.getString(1), vocabulary, name, name, time.today()).stream()
                .findFirst();
    }

    /** Keeps seeding to one replica at a time, until the end of the transaction. */
    void lock() {
        query("select pg_advisory_xact_lock(hashtextextended('kepu-vocabularies', 0))", row -> true);
    }

    List<String> names() {
        return query("select name from vocabulary order by name", row -> row.getString(1));
    }

    Optional<Versioned> find(String name, boolean forChange) {
        String suffix = forChange ? " for update" : "";
        return query(
                        "select version, zh, en from vocabulary where name = ?" + suffix,
                        row -> new Versioned(
                                new VocabularyState(name, new Text(row.getString(2), row.getString(3)), terms(name)),
                                row.getLong(1)),
                        name)
                .stream()
                .findFirst();
    }

    private List<VocabularyState.TermState> terms(String name) {
        return query(
                "select code, zh, en, rank, ended_on from vocabulary_term where vocabulary = ? order by position",
                row -> new VocabularyState.TermState(
                        row.getString(1),
                        new Text(row.getString(2), row.getString(3)),
                        row.getObject(4, Integer.class),
                        row.getObject(5, LocalDate.class)),
                name);
    }

    void add(String name, Text text) {
        update("insert into vocabulary (name, version, zh, en) values (?, 0, ?, ?)", name, text.zh(), text.en());
    }

    /** Adds a term at the end; false where the code is taken. */
    boolean addTerm(String name, VocabularyState.TermState term, boolean seeded) {
        return update(ADD, name, term.code(), term.name().zh(), term.name().en(), term.order(), seeded, name) == 1;
    }

    void end(String name, String code, LocalDate day) {
        update("update vocabulary_term set ended_on = ? where vocabulary = ? and code = ?", day, name, code);
    }

    /** Counts a change; the new version. */
    long bump(String name) {
        return query(
                        "update vocabulary set version = version + 1 where name = ? returning version",
                        row -> row.getLong(1),
                        name)
                .getFirst();
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String query, Reading<T> reading, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            bind(select, values);
            List<T> all = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(reading.of(row));
                }
            }
            return all;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read vocabularies", e);
        }
    }

    private int update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, values);
            return update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not write vocabularies", e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
