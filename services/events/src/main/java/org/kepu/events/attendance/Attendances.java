package org.kepu.events.attendance;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.StoreFailure;
import org.kepu.events.session.Attended;

/** Reads attendance and appends corrections. */
@ApplicationScoped
class Attendances implements Attended {

    private static final UUID FIRST = new UUID(0, 0);
    private static final String SELECT = "select " + AttendanceRows.COLUMNS + "\n" + AttendanceRows.FROM + " where ";

    private static final String SUMMARY = """
            select key_group, mode, sum(person_times) from (
              select key_group, mode, person_times from attendance where session_id = ?
              union all
              select c.key_group, a.mode, c.person_times
              from attendance a join attendance_correction c on c.attendance_id = a.id where a.session_id = ?
            ) counted group by 1, 2 having sum(person_times) <> 0 order by 1, 2""";

    private static final String CORRECT = """
            insert into attendance_correction
              (id, attendance_id, version, reason, key_group, person_times, after_group, after_times, at, actor)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final AttendanceRows rows;

    Attendances(AgroalDataSource database, AttendanceRows rows) {
        this.database = database;
        this.rows = rows;
    }

    /** Person-times of a group counted one way. */
    record Part(String group, CountMode mode, int personTimes) {}

    @Override
    public boolean byAnybody(UUID session) {
        return !ofSession(session, null, 0).isEmpty();
    }

    Optional<Kept> find(UUID id) {
        return select(SELECT + "a.id = ?", id).stream().findFirst();
    }

    /** The attendance with its row locked, so that two corrections get an order. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Kept> lock(UUID id) {
        return select(SELECT + "a.id = ? for update of a", id).stream().findFirst();
    }

    Optional<Kept> ofNonce(UUID nonce) {
        return select(SELECT + "a.nonce = ?", nonce).stream().findFirst();
    }

    Optional<Kept> ofPerson(UUID session, String personRef) {
        return select(SELECT + "a.person_ref = ? and a.session_id = ?", personRef, session).stream()
                .findFirst();
    }

    Optional<Kept> ofToken(UUID session, byte[] token) {
        return select(SELECT + "a.session_id = ? and a.person_token = ?", session, token).stream()
                .findFirst();
    }

    /** The records of a session in the order they came; one more than {@code limit} where there are more. */
    List<Kept> ofSession(UUID session, @Nullable UUID after, int limit) {
        return select(
                SELECT + "a.session_id = ? and a.id > ? order by a.id limit ?",
                session,
                after == null ? FIRST : after,
                limit + 1);
    }

    /** The records of a person, newest first; one more than {@code limit} where there are more. */
    List<Kept> ofPerson(String personRef, @Nullable UUID before, int limit) {
        return select(
                SELECT + "a.person_ref = ? and (?::uuid is null or a.id < ?) order by a.id desc limit ?",
                personRef,
                before,
                before,
                limit + 1);
    }

    /** What a session counts now, by group and mode. */
    List<Part> summary(UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SUMMARY)) {
            select.setObject(1, session);
            select.setObject(2, session);
            List<Part> parts = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    parts.add(new Part(row.getString(1), CountMode.ofCode(row.getString(2)), row.getInt(3)));
                }
            }
            return parts;
        } catch (SQLException e) {
            throw new StoreFailure("could not add up attendance", e);
        }
    }

    /** The corrections of a record in their order. */
    List<Correction> corrections(UUID attendance) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select * from attendance_correction where attendance_id = ? order by version")) {
            select.setObject(1, attendance);
            List<Correction> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(rows.correction(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure("could not read corrections", e);
        }
    }

    /** Appends a correction in the current transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    void correct(UUID attendance, Correction correction) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(CORRECT)) {
            Object[] values = {
                correction.id(),
                attendance,
                correction.version(),
                correction.reason(),
                correction.difference().group(),
                correction.difference().personTimes(),
                correction.after().group(),
                correction.after().personTimes(),
                correction.at(),
                correction.actor()
            };
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 1, values[i]);
            }
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure("could not append a correction", e);
        }
    }

    private List<Kept> select(String sql, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Kept> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(rows.kept(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure("could not read attendance", e);
        }
    }
}
