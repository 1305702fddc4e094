package org.kepu.metrics.holding;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.IncomingEvent;

/** Keeps the newest version of every interval; an older or repeated event changes nothing. */
@ApplicationScoped
public class Holdings {

    private static final String UPSERT = """
            insert into holding as h
              (id, kind, code, level, place, subject, granted_on, valid_from, valid_to, ended_on, end_reason, source_version,
               event_id)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
              set kind = excluded.kind, code = excluded.code, level = excluded.level, place = excluded.place, subject = excluded.subject,
                  granted_on = excluded.granted_on, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
                  ended_on = excluded.ended_on, end_reason = excluded.end_reason,
                  source_version = excluded.source_version, event_id = excluded.event_id
              where excluded.source_version > h.source_version""";

    private final AgroalDataSource database;

    Holdings(AgroalDataSource database) {
        this.database = database;
    }

    /** Writes what these events say, in the current transaction; events that say nothing are passed over. */
    public void keep(List<IncomingEvent> events) {
        write(events.stream().map(Holding::of).filter(Objects::nonNull).toList());
    }

    private void write(List<Holding> holdings) {
        if (holdings.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (Holding holding : holdings) {
                statement.setString(1, holding.id());
                statement.setString(2, holding.kind());
                statement.setString(3, holding.code());
                statement.setString(4, holding.level());
                statement.setString(5, holding.place());
                statement.setString(6, holding.subject());
                statement.setObject(7, holding.grantedOn());
                statement.setObject(8, holding.validFrom());
                statement.setObject(9, holding.validTo());
                statement.setObject(10, holding.endedOn());
                statement.setString(11, holding.endReason());
                statement.setLong(12, holding.version());
                statement.setObject(13, holding.eventId());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new OutboxFailure("could not keep " + holdings.size() + " holding(s)", e);
        }
    }
}
