package org.kepu.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.kepu.due.retention.Retention;
import org.kepu.due.retention.RetentionSql;
import org.kepu.events.EventsConfig;

/**
 * Who was there by name is kept as long as somebody may have to show it after an accident (three years: Civil Code, Article
 * 188); what was counted stays for good, without a name.
 */
@ApplicationScoped
class AttendanceRetention implements Retention {

    private static final String FORGET = """
        update attendance set name = null, phone = null, person_token = null where id = any(array(
          select id from attendance
          where at < ? and (name is not null or phone is not null or person_token is not null)
          limit ? for update skip locked))\
        """;

    private final RetentionSql sql;
    private final EventsConfig config;

    AttendanceRetention(RetentionSql sql, EventsConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String name() {
        return "attendance";
    }

    @Override
    public Duration keep() {
        return config.attendance().keepParticulars();
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        return sql.forget(FORGET, before, most);
    }
}
