package org.kepu.messaging.tiny;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.messaging.EventType;
import org.kepu.messaging.Outbox;
import org.kepu.messaging.OutgoingEvent;

/** A use case that changes a row and tells the world, in one transaction. */
@ApplicationScoped
public class Things {

    public static final EventType MADE = EventType.fact("tiny", "thing", "made");
    public static final EventType COPY = EventType.state("tiny", "copy");

    private static final String BUMP = """
            insert into tiny_thing (id, version) values (?, ?)
            on conflict (id) do update set version = excluded.version where tiny_thing.version < excluded.version""";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final CityTime time;

    Things(AgroalDataSource database, Outbox outbox, CityTime time) {
        this.database = database;
        this.outbox = outbox;
        this.time = time;
    }

    /** A fact about a thing. */
    public OutgoingEvent fact(String id, long version) {
        return fact(MADE, id, version, Map.of("version", version));
    }

    /** A fact of any type and payload. */
    public OutgoingEvent fact(EventType type, String id, long version, Object data) {
        return OutgoingEvent.of(type, id, version, time.now(), "410900000000", data);
    }

    /** The state of a copied thing; null ends it. */
    public OutgoingEvent state(String id, long version, @Nullable Object data) {
        return OutgoingEvent.of(COPY, id, version, time.now(), null, data);
    }

    /** Makes a thing and its event. */
    @Transactional
    public OutgoingEvent make(String id) {
        OutgoingEvent event = fact(id, 1);
        write(event);
        return event;
    }

    /** Changes a thing many times, one transaction for all. */
    @Transactional
    public List<OutgoingEvent> makeVersions(String id, int count) {
        List<OutgoingEvent> events = IntStream.rangeClosed(1, count)
                .mapToObj(version -> fact(id, version))
                .toList();
        events.forEach(this::write);
        return events;
    }

    /** Writes rows and events, then fails. */
    @Transactional
    public void makeAndFail(String id) {
        make(id);
        throw new IllegalStateException("the use case fails after it wrote");
    }

    /** Writes these events. */
    @Transactional
    public void write(OutgoingEvent... events) {
        for (OutgoingEvent event : events) {
            try (Connection connection = database.getConnection();
                    PreparedStatement statement = connection.prepareStatement(BUMP)) {
                statement.setString(1, event.aggregateId());
                statement.setLong(2, event.version());
                statement.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException("cannot write a thing", e);
            }
            outbox.append(event);
        }
    }
}
