package org.kepu.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;

/** Reads and writes imports. */
@ApplicationScoped
class ImportJobs {

    private static final String ADD =
            "insert into import_job (id, kind, actor, place, started_at, rows) values (?, ?, ?, ?, ?, ?)";

    private static final String JOB = """
            select j.id, j.kind, j.actor, j.place, j.started_at, j.finished_at, j.rows,
                   (select count(*) from import_row r where r.job_id = j.id and r.status = 'done') done,
                   (select count(*) from import_row r where r.job_id = j.id and r.status = 'refused') refused
            from import_job j\s""";

    private static final String NEXT = """
            where j.kind = ? and j.finished_at is null order by j.started_at, j.id limit 1""";

    private static final String LIST = """
            where j.kind = ? and j.place = ? and (?::uuid is null or j.id < ?::uuid) order by j.id desc limit ?""";

    private static final String TURN = "select pg_advisory_xact_lock(hashtextextended('kepu-import:' || ?, 0))";

    private final Sql sql;
    private final CityTime time;

    ImportJobs(Sql sql, CityTime time) {
        this.sql = sql;
        this.time = time;
    }

    void add(ImportJob job) {
        lock(job.kind());
        sql.update(ADD, job.id(), job.kind(), job.actor(), job.place(), job.startedAt(), job.rows());
    }

    Optional<ImportJob> find(UUID id) {
        return sql.query(JOB + "where j.id = ?", this::job, id).stream().findFirst();
    }

    List<ImportJob> list(String kind, String place, @Nullable UUID before, int limit) {
        return sql.query(JOB + LIST, this::job, kind, place, before, before, limit);
    }

    /** The import of a kind whose turn it is: the oldest that has rows without an answer. */
    Optional<ImportJob> inTurn(String kind) {
        return sql.query(JOB + NEXT, this::job, kind).stream().findFirst();
    }

    /** Marks an import finished; from now until the commit no other of its kind is added, so none misses its turn. */
    void finish(ImportJob job) {
        lock(job.kind());
        sql.update("update import_job set finished_at = ? where id = ?", time.now(), job.id());
    }

    private void lock(String kind) {
        sql.query(TURN, row -> kind, kind);
    }

    private ImportJob job(ResultSet row) throws SQLException {
        OffsetDateTime finishedAt = row.getObject("finished_at", OffsetDateTime.class);
        return new ImportJob(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("actor"),
                row.getString("place"),
                time.inCity(row.getObject("started_at", OffsetDateTime.class)),
                finishedAt == null ? null : time.inCity(finishedAt),
                row.getInt("rows"),
                row.getInt("done"),
                row.getInt("refused"));
    }
}
