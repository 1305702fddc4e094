package org.kepu.due.retention;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;

/** Forgets rows of the tests after ten days. */
@ApplicationScoped
class ProbeRetention implements Retention {

    private static final String FORGET = """
        delete from kept where key = any(array(
          select key from kept where at < ? limit ? for update skip locked))\
        """;

    private final RetentionSql sql;

    ProbeRetention(RetentionSql sql) {
        this.sql = sql;
    }

    @Override
    public String name() {
        return "probes";
    }

    @Override
    public Duration keep() {
        return Duration.ofDays(10);
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        return sql.forget(FORGET, before, most);
    }
}
