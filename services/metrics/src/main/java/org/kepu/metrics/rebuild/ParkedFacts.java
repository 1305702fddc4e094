package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.IncomingEvent.Position;
import org.kepu.messaging.intake.Reading.Understood;
import org.kepu.metrics.database.Database;
import org.kepu.metrics.intake.Counting;

/**
 * What the live intake could not count, what waits behind it, and what was given up: it is in no figure. Known by its event id,
 * because a restore or a broker that lost its disk puts other records at its offset; only where the id could not be read, by its
 * place and its content together.
 */
@ApplicationScoped
class ParkedFacts {

    private static final String UNCOUNTED = """
            from inbox_parked where consumer = ? and replayed_at is null and superseded_at is null and event_id""";

    private final Database database;

    ParkedFacts(Database database) {
        this.database = database;
    }

    /** Those there are now. */
    Now now() {
        Set<UUID> ids = new HashSet<>(database.rows(
                "select event_id " + UNCOUNTED + " is not null",
                row -> row.getObject(1, UUID.class),
                Counting.CONSUMER));
        Map<Position, byte[]> contents = new HashMap<>();
        database.rows(
                        "select topic, partition, record_offset, coalesce(payload, ''::bytea) " + UNCOUNTED
                                + " is null",
                        row -> Map.entry(
                                new Position(row.getString(1), row.getInt(2), row.getLong(3)), row.getBytes(4)),
                        Counting.CONSUMER)
                .forEach(each -> contents.put(each.getKey(), each.getValue()));
        return new Now(ids, contents);
    }

    /** Parked events at one moment, by id or by place. */
    record Now(Set<UUID> ids, Map<Position, byte[]> contents) {

        boolean contains(Understood understood) {
            IncomingEvent event = understood.event();
            return ids.contains(event.id())
                    || isAt(event.position(), understood.source().value());
        }

        private boolean isAt(Position position, byte @Nullable [] content) {
            byte[] parked = contents.get(position);
            return parked != null && Arrays.equals(parked, content == null ? new byte[0] : content);
        }
    }
}
