package org.kepu.volunteers.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.personal.Personal;

/** Imports and their rows. A row is encrypted while it waits and is emptied once it is done: what it held then lies elsewhere. */
@ApplicationScoped
class ImportRows {

    private static final String TABLE = "import_row";

    private static final String ADD_JOB = """
            insert into import_job (id, kind, actor, place, started_at, rows) values (?, ?, ?, ?, ?, ?)""";

    private static final String ADD_ROW =
            "insert into import_row (id, job_id, line, status, content) values (?, ?, ?, 'waiting', ?)";

    private static final String JOB = """
            select j.id, j.kind, j.actor, j.place, j.started_at, j.rows,
                   (select count(*) from import_row r where r.job_id = j.id and r.status = 'done') done,
                   (select count(*) from import_row r where r.job_id = j.id and r.status = 'refused') refused
            from import_job j where j.id = ?""";

    private static final String WAITING = """
            select id, line, content from import_row where job_id = ? and status = 'waiting' order by line limit ?""";

    private static final String DONE =
            "update import_row set status = 'done', content = null where id = ? and status = 'waiting'";

    private static final String REFUSED = """
            update import_row set status = 'refused', content = null, problem = ?, field = ?
            where id = ? and status = 'waiting'""";

    private static final String REPORT = """
            select line, status, problem, field from import_row
            where job_id = ? and status = ? and line > ? order by line limit ?""";

    private final AgroalDataSource database;
    private final Personal personal;
    private final ObjectMapper json;
    private final CityTime time;

    ImportRows(AgroalDataSource database, Personal personal, ObjectMapper json, CityTime time) {
        this.database = database;
        this.personal = personal;
        this.json = json;
        this.time = time;
    }

    /** A row that waits. */
    record Waiting(UUID id, int line, Map<String, String> cells) {}

    /** What became of a row; a problem and the field at fault where it was refused. */
    public record Reported(
            int line,
            String status,
            @Nullable String problem,
            @Nullable String field) {}

    /** Keeps a job with all its rows; line 1 is the header. */
    void add(ImportJob job, List<Map<String, String>> rows) {
        try (Connection connection = database.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD_JOB);
                PreparedStatement addRow = connection.prepareStatement(ADD_ROW)) {
            bind(add, job.id(), job.kind(), job.actor(), job.place(), job.startedAt(), rows.size());
            add.executeUpdate();
            for (int i = 0; i < rows.size(); i++) {
                UUID id = Ids.next();
                bind(addRow, id, job.id(), i + 2, personal.encrypt(TABLE, "content", id, write(rows.get(i))));
                addRow.addBatch();
            }
            addRow.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("could not keep an import", e);
        }
    }

    Optional<ImportJob> job(UUID id) {
        return query(
                        JOB,
                        row -> new ImportJob(
                                row.getObject("id", UUID.class),
                                row.getString("kind"),
                                row.getString("actor"),
                                row.getString("place"),
                                time.inCity(row.getObject("started_at", OffsetDateTime.class)),
                                row.getInt("rows"),
                                row.getInt("done"),
                                row.getInt("refused")),
                        id)
                .stream()
                .findFirst();
    }

    /** The next rows that wait. */
    List<Waiting> waiting(UUID job, int limit) {
        return query(
                WAITING,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String cells = personal.decrypt(TABLE, "content", id, row.getBytes("content"));
                    return new Waiting(id, row.getInt("line"), read(cells));
                },
                job,
                limit);
    }

    void done(UUID row) {
        update(DONE, row);
    }

    void refused(UUID row, String problem, @Nullable String field) {
        update(REFUSED, problem, field, row);
    }

    /** A page of rows of one status, by line. */
    List<Reported> report(UUID job, String status, int afterLine, int limit) {
        return query(
                REPORT,
                row -> new Reported(
                        row.getInt("line"), row.getString("status"), row.getString("problem"), row.getString("field")),
                job,
                status,
                afterLine,
                limit);
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String query, Reading<T> reading, Object... values) {
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
            throw new IllegalStateException("could not read an import", e);
        }
    }

    private void update(String statement, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, values);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("could not mark a row of an import", e);
        }
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private String write(Map<String, String> cells) {
        try {
            return json.writeValueAsString(cells);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cells are strings and can always be written", e);
        }
    }

    private Map<String, String> read(String cells) {
        try {
            return json.readValue(cells, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row was written by this class", e);
        }
    }
}
