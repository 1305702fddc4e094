package org.kepu.venues.place;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.contracts.PlaceRegisterFile;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.OutgoingEvent;

/** Writes places and tells everybody: only what is new or differs gets a new version and an event. */
@ApplicationScoped
class PlaceRegister {

    private static final EventType STATE = EventType.state("venues", "place");

    private static final String UPSERT = """
            insert into place as p (code, version, name, level, parent, valid_from, edition)
            values (?, 1, ?, ?, ?, ?, ?)
            on conflict (code) do update
              set version = p.version + 1, name = excluded.name, level = excluded.level, parent = excluded.parent,
                  edition = excluded.edition
              where (p.name, p.level, p.parent) is distinct from (excluded.name, excluded.level, excluded.parent)
            returning version, valid_from""";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final CityTime time;

    PlaceRegister(AgroalDataSource database, Outbox outbox, CityTime time) {
        this.database = database;
        this.outbox = outbox;
        this.time = time;
    }

    /** The whole entry as others may know it. */
    record State(
            String code,
            String name,
            String level,
            @Nullable String parent,
            LocalDate validFrom,
            String edition) {}

    /** Takes rows over in the current transaction; returns how many were new or changed. */
    int take(List<PlaceRegisterFile.Row> rows, PlaceImport.Order order) {
        List<OutgoingEvent> events = new ArrayList<>();
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(UPSERT)) {
            for (PlaceRegisterFile.Row row : rows) {
                statement.setString(1, row.code());
                statement.setString(2, row.name());
                statement.setString(3, row.level());
                statement.setString(4, row.parent());
                statement.setObject(5, order.validFrom());
                statement.setString(6, order.edition());
                try (ResultSet changed = statement.executeQuery()) {
                    if (changed.next()) {
                        State state = new State(
                                row.code(),
                                row.name(),
                                row.level(),
                                row.parent(),
                                changed.getObject(2, LocalDate.class),
                                order.edition());
                        events.add(OutgoingEvent.of(STATE, row.code(), changed.getLong(1), now, row.code(), state));
                    }
                }
            }
        } catch (SQLException e) {
            throw new OutboxFailure("could not write places", e);
        }
        outbox.append(events);
        return events.size();
    }
}
