package org.kepu.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.Ids;
import org.kepu.security.personal.Personal;

/** The rows of imports. A row is encrypted while it waits and is emptied once it is done: what it held then lies elsewhere. */
@ApplicationScoped
class ImportRows {

    private static final String TABLE = "import_row";

    private static final String ADD =
            "insert into import_row (id, job_id, line, status, content) values (?, ?, ?, 'waiting', ?)";

    private static final String WAITING = """
            select id, line, content from import_row where job_id = ? and status = 'waiting' order by line limit ?""";

    private static final String DONE =
            "update import_row set status = 'done', content = null where id = ? and status = 'waiting'";

    private static final String REFUSED = """
            update import_row set status = 'refused', content = null, problem = ?, parameters = ?::jsonb, field = ?
            where id = ? and status = 'waiting'""";

    private static final String REPORT = """
            select line, status, problem, parameters, field from import_row
            where job_id = ? and (?::text is null or status = ?) and line > ? order by line limit ?""";

    private final Sql sql;
    private final Personal personal;
    private final ObjectMapper json;

    ImportRows(Sql sql, Personal personal, ObjectMapper json) {
        this.sql = sql;
        this.personal = personal;
        this.json = json;
    }

    /** A row without an answer yet. */
    record Waiting(UUID id, ImportRow row) {}

    /** Keeps the rows of a new import. */
    void add(UUID job, List<ImportRow> rows) {
        List<@Nullable Object[]> values = new ArrayList<>();
        for (ImportRow row : rows) {
            UUID id = Ids.next();
            byte[] content = personal.encrypt(TABLE, "content", id, write(row.cells()));
            values.add(new @Nullable Object[] {id, job, row.line(), content});
        }
        sql.updateAll(ADD, values);
    }

    /** The next rows that wait. */
    List<Waiting> waiting(UUID job, int limit) {
        return sql.query(
                WAITING,
                row -> {
                    UUID id = row.getObject("id", UUID.class);
                    String cells = personal.decrypt(TABLE, "content", id, row.getBytes("content"));
                    return new Waiting(id, new ImportRow(row.getInt("line"), read(cells, new TypeReference<>() {})));
                },
                job,
                limit);
    }

    void done(UUID row) {
        sql.update(DONE, row);
    }

    void refused(UUID row, String problem, Map<String, Object> parameters, @Nullable String field) {
        sql.update(REFUSED, problem, write(parameters), field, row);
    }

    /** A page of rows by line, of one status or of all. */
    List<ImportReport> report(UUID job, @Nullable String status, int afterLine, int limit) {
        return sql.query(REPORT, this::report, job, status, status, afterLine, limit);
    }

    private ImportReport report(ResultSet row) throws SQLException {
        String parameters = row.getString("parameters");
        return new ImportReport(
                row.getInt("line"),
                row.getString("status"),
                row.getString("problem"),
                parameters == null ? Map.of() : read(parameters, new TypeReference<Map<String, Object>>() {}),
                row.getString("field"));
    }

    private String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the values of a row can always be written", e);
        }
    }

    private <T> T read(String text, TypeReference<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a row was written by this class", e);
        }
    }
}
