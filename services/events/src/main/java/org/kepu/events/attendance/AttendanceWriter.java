package org.kepu.events.attendance;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.kepu.events.StoreFailure;
import org.kepu.messaging.OutboxWritten;
import org.kepu.messaging.OutgoingEvent;
import org.kepu.messaging.jdbc.outbox.TransactionalOutbox;

/**
 * Appends attendances, each with its event in one statement: nothing shared is read or changed, so a hot session is as fast
 * as many. A row that is there already is left alone and writes no event.
 */
@ApplicationScoped
class AttendanceWriter {

    private static final String APPEND = """
            with attended as (
              insert into attendance
                (id, session_id, nonce, digest, person_ref, mode, evidence, grade, key_group, finer, person_times, at,
                 fact_id, fact, actor, name, phone, person_token)
              values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?)
              on conflict do nothing
              returning id
            )
            insert into outbox_event
              (id, aggregatetype, aggregateid, type, aggregate_version, topic, headers, payload, created_at)
            select ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ? from attended""";

    private final AgroalDataSource database;
    private final TransactionalOutbox outbox;
    private final ObjectMapper json;
    private final Event<OutboxWritten> written;

    AttendanceWriter(
            AgroalDataSource database, TransactionalOutbox outbox, ObjectMapper json, Event<OutboxWritten> written) {
        this.database = database;
        this.outbox = outbox;
        this.json = json;
        this.written = written;
    }

    /** A row to append: the attendance, who it was where a name was written, and its event. */
    record Line(Attendance attendance, AttendeeCipher.Sealed attendee, OutgoingEvent event) {}

    /**
     * Appends one in a transaction of its own: the statement.
     *
     * @return false where the person is recorded already or the nonce was used
     */
    boolean append(Line line) {
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            bind(connection, append, line);
            boolean appended = append.executeUpdate() == 1;
            if (appended) {
                written.fire(new OutboxWritten());
            }
            return appended;
        } catch (SQLException e) {
            throw new StoreFailure("could not append an attendance", e);
        }
    }

    /**
     * Appends many in the current transaction.
     *
     * @return for each, in order, whether it was not there before
     */
    @Transactional(Transactional.TxType.MANDATORY)
    List<Boolean> appendAll(List<Line> lines) {
        outbox.nudgeAfterCommit();
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            for (Line line : lines) {
                bind(connection, append, line);
                append.addBatch();
            }
            List<Boolean> appended = new ArrayList<>();
            for (int count : append.executeBatch()) {
                appended.add(count == 1);
            }
            return appended;
        } catch (SQLException e) {
            throw new StoreFailure("could not append a roll", e);
        }
    }

    private void bind(Connection connection, PreparedStatement append, Line line) throws SQLException {
        Attendance each = line.attendance();
        Standing recorded = each.recorded();
        int next = 1;
        append.setObject(next++, each.id());
        append.setObject(next++, each.session());
        append.setObject(next++, each.nonce());
        append.setBytes(next++, each.digest());
        append.setString(next++, each.fact().personRef());
        append.setString(next++, each.mode().code());
        append.setString(next++, each.evidence().code());
        append.setString(next++, each.fact().grade());
        append.setString(next++, recorded.group());
        append.setArray(next++, connection.createArrayOf("text", each.finer().toArray()));
        append.setInt(next++, recorded.personTimes());
        append.setObject(next++, each.at());
        append.setObject(next++, each.factId());
        append.setString(next++, text(each));
        append.setString(next++, each.actor());
        append.setBytes(next++, line.attendee().name());
        append.setBytes(next++, line.attendee().phone());
        append.setBytes(next++, line.attendee().token());
        outbox.encode(line.event()).bind(append, next);
    }

    private String text(Attendance attendance) {
        try {
            return json.writeValueAsString(attendance.fact());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("a fact cannot be written as JSON", e);
        }
    }
}
