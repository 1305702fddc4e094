package org.kepu.due.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Its table is not there; its name comes before the other's. */
@ApplicationScoped
class BrokenRetention implements Retention {

    private final RetentionSql sql;

    BrokenRetention(RetentionSql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "broken";
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(10);
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        return sql.forget("delete from nowhere where at < ? and key < ?::text", before, most);
    }
}
