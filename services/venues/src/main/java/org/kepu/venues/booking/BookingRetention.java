package org.kepu.venues.booking;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.kepu.due.retention.Retention;
import org.kepu.due.retention.RetentionSql;

/** Name and phone of a booking are there for the door and for a change of plans; long after the opening they are forgotten. */
@ApplicationScoped
class BookingRetention implements Retention {

    private static final String FORGET = """
        update booking set name = null, phone = null, phone_token = null where id = any(array(
          select b.id from booking b join opening o on o.id = b.opening_id
          where o.ends_at < ? and b.status <> 'held'
            and (b.name is not null or b.phone is not null or b.phone_token is not null)
          limit ? for update of b skip locked))\
        """;

    private final RetentionSql sql;
    private final BookingConfig config;

    BookingRetention(RetentionSql sql, BookingConfig config) {
        this.sql = sql;
        this.config = config;
    }

    @Override
    public String name() {
        return "bookings";
    }

    @Override
    public Duration keep() {
        return config.keepParticulars();
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        return sql.forget(FORGET, before, most);
    }
}
