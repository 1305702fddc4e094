package org.kepu.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.kepu.due.retention.Retention;
import org.kepu.due.retention.RetentionSql;

/** Lines of a finished import say who was refused and why; once nobody mends the file any more they are forgotten. */
@ApplicationScoped
class ImportRetention implements Retention {

    private static final String ROWS = """
        delete from import_row where id = any(array(
          select r.id from import_row r join import_job j on j.id = r.job_id
          where j.finished_at < ? limit ? for update of r skip locked))\
        """;

    private static final String JOBS = """
        delete from import_job where id = any(array(
          select j.id from import_job j
          where j.finished_at < ? and not exists (select 1 from import_row r where r.job_id = j.id)
          limit ? for update skip locked))\
        """;

    private final RetentionSql sql;
    private final ImportConfig config;

    ImportRetention(RetentionSql sql, ImportConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public Duration keep() {
        return config.keep();
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        int rows = sql.forget(ROWS, before, most);
        return rows > 0 ? rows : sql.forget(JOBS, before, most);
    }
}
