package org.kepu.due;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.kepu.base.CityTime;

/**
 * Writes down what is to be done at a time (登记到期事项), in the transaction of its cause: auto-close of a forgotten
 * check-out, escalation, reminders, offers that expire, renewals.
 */
@ApplicationScoped
public class DueWork {

    private final AgroalDataSource database;
    private final DueHandlers handlers;
    private final ObjectMapper json;
    private final CityTime time;
    private final DueNudge nudge;

    DueWork(AgroalDataSource database, DueHandlers handlers, ObjectMapper json, CityTime time, DueNudge nudge) {
        this.database = database;
        this.handlers = handlers;
        this.json = json;
        this.time = time;
        this.nudge = nudge;
    }

    /**
     * Schedules work, or moves it where the same kind and key wait already.
     *
     * <p>Kind, key and time together are one piece of work: scheduled again after it was done it stays done, while another
     * time opens it again. Moved work starts with all its tries.
     *
     * @param kind of a handler of this service
     * @param key unique within the kind, 1 to 200 characters, nothing personal
     * @param dueAt city time, kept to the microsecond; a time in the past is done at once
     * @param payload anything Jackson can write, ids and times only, nothing personal
     * @throws IllegalArgumentException where no handler does this kind, or the key is too long
     * @throws IllegalStateException outside a transaction
     */
    public void schedule(String kind, String key, OffsetDateTime dueAt, Object payload) {
        DueHandler known = handlers.of(kind);
        if (key.isEmpty() || key.length() > 200) {
            throw new IllegalArgumentException("key must have 1 to 200 characters, had " + key.length());
        }
        nudge.requireTransaction();
        OffsetDateTime kept = dueAt.truncatedTo(ChronoUnit.MICROS);
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection()) {
            DueTable.schedule(connection, known.kind(), key, kept, write(payload), now);
        } catch (SQLException e) {
            throw new DueFailure("could not schedule due work of the kind " + kind, e);
        }
        if (!kept.isAfter(now)) {
            nudge.afterCommit();
        }
    }

    /**
     * Takes work back that has not been done.
     *
     * @return whether it was waiting
     * @throws IllegalStateException outside a transaction
     */
    public boolean cancel(String kind, String key) {
        nudge.requireTransaction();
        try (Connection connection = database.getConnection()) {
            return DueTable.cancel(connection, kind, key);
        } catch (SQLException e) {
            throw new DueFailure("could not cancel due work of the kind " + kind, e);
        }
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the payload of due work cannot be written as JSON", e);
        }
    }
}
