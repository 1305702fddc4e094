package org.kepu.security.places;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The table {@code place_copy} of a service that keeps its rows in PostgreSQL. */
@DefaultBean
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
public class PlaceTable implements PlaceStore {

    private static final String UPSERT = """
            insert into place_copy as held
              (code, name, level, parent, valid_from, valid_to, successors, edition, source_version)
            select code, name, level, parent, valid_from, valid_to,
                   array(select jsonb_array_elements_text(successors)), edition, source_version
            from jsonb_to_recordset(?::jsonb) as new
              (code text, name text, level text, parent text, valid_from date, valid_to date,
               successors jsonb, edition text, source_version bigint)
            on conflict (code) do update
            set name = excluded.name, level = excluded.level, parent = excluded.parent,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                successors = excluded.successors, edition = excluded.edition,
                source_version = excluded.source_version
            where excluded.source_version > held.source_version""";

    private static final String WITHDRAW = """
            delete from place_copy held
            using jsonb_to_recordset(?::jsonb) as gone (code text, source_version bigint)
            where held.code = gone.code and held.source_version < gone.source_version""";

    private static final String ALL =
            "select code, name, level, parent, valid_from, valid_to, successors, edition from place_copy";

    private final AgroalDataSource database;
    private final ObjectMapper json;

    PlaceTable(AgroalDataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** In one statement a kind, in the current or a new transaction. */
    @Override
    @Transactional
    public void apply(List<PlaceChange> changes) {
        // One statement cannot touch a row twice: of several versions in one batch only the last is written.
        Map<String, PlaceChange> newest = new HashMap<>();
        changes.forEach(change -> newest.merge(change.code(), change, (a, b) -> b.version() > a.version() ? b : a));
        List<Map<String, @Nullable Object>> held = new ArrayList<>();
        List<Map<String, @Nullable Object>> gone = new ArrayList<>();
        newest.values().forEach(change -> (change.place() == null ? gone : held).add(row(change)));
        try (Connection connection = database.getConnection()) {
            if (write(connection, UPSERT, held) + write(connection, WITHDRAW, gone) > 0) {
                try (PreparedStatement bump =
                        connection.prepareStatement("update place_copy_edition set edition = edition + 1")) {
                    bump.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("could not take over " + newest.size() + " place(s)", e);
        }
    }

    /**
     * Lets every entry be written again whatever its version. The rows stay until then: rights hang on them, and a rebuild
     * must not lock everybody out.
     */
    @Override
    @Transactional
    public void expectEverythingAgain() {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement("update place_copy set source_version = -1")) {
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not prepare the place register for a rebuild", e);
        }
    }

    @Override
    public long edition() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement("select edition from place_copy_edition");
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the edition of the place register", e);
        }
    }

    @Override
    public List<Place> load() {
        List<Place> places = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ALL);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                places.add(place(row));
            }
            return places;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the place register", e);
        }
    }

    private int write(Connection connection, String statement, List<Map<String, @Nullable Object>> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return 0;
        }
        try (PreparedStatement write = connection.prepareStatement(statement)) {
            write.setString(1, json.writeValueAsString(rows));
            return write.executeUpdate();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("places cannot be written as JSON", e);
        }
    }

    private static Map<String, @Nullable Object> row(PlaceChange change) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("code", change.code());
        row.put("source_version", change.version());
        Place place = change.place();
        if (place != null) {
            row.put("name", place.name());
            row.put("level", place.level());
            row.put("parent", place.parent());
            row.put("valid_from", text(place.validFrom()));
            row.put("valid_to", text(place.validTo()));
            row.put("successors", place.successors());
            row.put("edition", place.edition());
        }
        return row;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static Place place(ResultSet row) throws SQLException {
        Array successors = row.getArray("successors");
        return new Place(
                row.getString("code"),
                row.getString("name"),
                row.getString("level"),
                row.getString("parent"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                List.of((String[]) successors.getArray()),
                row.getString("edition"));
    }
}
