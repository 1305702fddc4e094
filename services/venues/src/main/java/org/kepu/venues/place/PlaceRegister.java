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
                  edition = excluded.edition, valid_to = null
              where (p.name, p.level, p.parent) is distinct from (excluded.name, excluded.level, excluded.parent)
                or p.valid_to is not null
            returning version, valid_from""";

    /** The edition a place was last in stays; its last day is never before its first. */
    private static final String END = """
            with recursive below as (
              select code from place where code = ?
              union
              select p.code from place p join below b on p.parent = b.code)
            update place as p set version = p.version + 1, valid_to = greatest(p.valid_from, ?::date - 1)
            from below b
            where p.code = b.code and p.valid_to is null and not p.code = any (?)
            returning p.code, p.version, p.name, p.level, p.parent, p.valid_from, p.valid_to, p.edition""";

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
            @Nullable LocalDate validTo,
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
                                null,
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

    /** Ends the places below the topmost one that are not among these rows; returns how many. */
    int end(List<PlaceRegisterFile.Row> rows, PlaceImport.Order order) {
        String[] codes = rows.stream().map(PlaceRegisterFile.Row::code).toArray(String[]::new);
        List<OutgoingEvent> events = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(END)) {
            statement.setString(1, rows.getFirst().code());
            statement.setObject(2, order.validFrom());
            statement.setArray(3, connection.createArrayOf("text", codes));
            try (ResultSet ended = statement.executeQuery()) {
                while (ended.next()) {
                    String code = ended.getString("code");
                    State state = new State(
                            code,
                            ended.getString("name"),
                            ended.getString("level"),
                            ended.getString("parent"),
                            ended.getObject("valid_from", LocalDate.class),
                            ended.getObject("valid_to", LocalDate.class),
                            ended.getString("edition"));
                    events.add(OutgoingEvent.of(STATE, code, ended.getLong("version"), time.now(), code, state));
                }
            }
        } catch (SQLException e) {
            throw new OutboxFailure("could not end places", e);
        }
        outbox.append(events);
        return events.size();
    }
}
