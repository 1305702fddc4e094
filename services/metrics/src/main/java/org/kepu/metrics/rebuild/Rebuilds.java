package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.metrics.database.Database;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Rebuilds and how far they are. */
@ApplicationScoped
class Rebuilds {

    private static final String COLUMNS =
            "id, status, cause, requested_by, requested_at, total, done, passed_over, finished_at, reason";

    private final Database database;
    private final CityTime time;

    Rebuilds(Database database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    Optional<Rebuild> find(UUID id) {
        return database.rows("select " + COLUMNS + " from rebuild where id = ?", this::read, id).stream()
                .findFirst();
    }

    /** Newest first. */
    Page<Rebuild> page(@Nullable Cursor after, int limit) {
        return Page.of(
                database.rows(
                        "select " + COLUMNS + " from rebuild where id < ? order by id desc limit ?",
                        this::read,
                        after == null ? new UUID(-1L, -1L) : after.uuid(0),
                        limit + 1),
                limit,
                rebuild -> Cursor.of(rebuild.id()));
    }

    boolean isRunning() {
        return database.number("select count(*) from rebuild where status = 'running'") > 0;
    }

    void add(Rebuild rebuild) {
        database.run(
                "insert into rebuild (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rebuild.id(),
                rebuild.status(),
                rebuild.cause(),
                rebuild.requestedBy(),
                rebuild.requestedAt(),
                rebuild.total(),
                rebuild.done(),
                rebuild.passedOver(),
                rebuild.finishedAt(),
                rebuild.reason());
    }

    /** Ends it; false where it is no longer running. */
    boolean end(UUID id, String status, @Nullable String reason) {
        return database.run(
                        "update rebuild set status = ?, finished_at = ?, reason = ? where id = ? and status = 'running'",
                        status,
                        time.now(),
                        reason,
                        id)
                > 0;
    }

    void advance(UUID id, long records, long passedOver) {
        database.run(
                "update rebuild set done = done + ?, passed_over = passed_over + ? where id = ?",
                records,
                passedOver,
                id);
    }

    void begin(UUID id, Map<TopicPartition, Long> from, long total) {
        database.run("update rebuild set total = ? where id = ?", total, id);
        from.forEach((partition, offset) -> setNext(id, partition, offset));
    }

    /** Where each partition goes on; empty before the beginning. */
    Map<TopicPartition, Long> next(UUID id) {
        Map<TopicPartition, Long> next = new HashMap<>();
        database.rows(
                        "select topic, partition, next from rebuild_offset where rebuild = ?",
                        row -> Map.entry(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3)),
                        id)
                .forEach(entry -> next.put(entry.getKey(), entry.getValue()));
        return next;
    }

    void setNext(UUID id, TopicPartition partition, long offset) {
        database.run("""
                insert into rebuild_offset (rebuild, topic, partition, next) values (?, ?, ?, ?)
                on conflict (rebuild, topic, partition) do update set next = excluded.next""", id, partition.topic(), partition.partition(), offset);
    }

    private Rebuild read(ResultSet row) throws SQLException {
        OffsetDateTime finished = row.getObject(9, OffsetDateTime.class);
        return new Rebuild(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                time.inCity(row.getObject(5, OffsetDateTime.class)),
                row.getLong(6),
                row.getLong(7),
                row.getLong(8),
                finished == null ? null : time.inCity(finished),
                row.getString(10));
    }
}
