package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;

/** Reads and appends evidence; the database refuses to change it. */
@ApplicationScoped
class Marks {

    private static final String SELECT =
            "select m.session_id, m.person_id, " + MarkRows.COLUMNS + " from service_mark m where ";

    private static final String APPEND = """
            insert into service_mark
              (nonce, record_id, session_id, shift_id, person_id, side, ordinal, evidence, at, received_at, digest,
               step, phone, staff_device, actor, skew_seconds)
            select ?, ?, ?, ?, ?, ?,
                   (select count(*) from service_mark where session_id = ? and person_id = ? and side = ?),
                   ?, ?, ?, ?, ?, ?, ?, ?, ?""";

    private final AgroalDataSource database;
    private final CityTime time;

    Marks(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** A mark with whose it is. */
    record Found(UUID session, UUID person, Mark mark) {}

    /** The mark of a nonce. */
    Optional<Found> ofNonce(UUID nonce) {
        return select("m.nonce = ?", nonce).stream().findFirst();
    }

    /** Everything known of a person at a session, each side in the order it came. */
    List<Mark> of(UUID session, UUID person) {
        return select("m.session_id = ? and m.person_id = ? order by m.side, m.ordinal", session, person).stream()
                .map(Found::mark)
                .toList();
    }

    /** Everybody who checked in at a shift and not out. Goes through the sign-ups: the marks need no index for it. */
    List<Found> open(UUID shift) {
        return select("""
                m.side = 'in' and m.ordinal = 0
                  and (m.session_id, m.person_id) in (select session_id, person_id from sign_up where shift_id = ?)
                  and not exists (select 1 from service_mark o
                                  where o.session_id = m.session_id and o.person_id = m.person_id and o.side = 'out')""", shift);
    }

    /** Whether another person had checked in with the same phone in the same step before (R1); ids tell who was first. */
    boolean isSecondOnItsPhone(Mark in) {
        Mark.Source source = in.source();
        if (source.phone() == null || source.step() == null) {
            return false;
        }
        String before = "m.phone = ? and m.step = ? and m.side = 'in' and m.record_id < ? limit 1";
        return !select(before, source.phone(), source.step(), in.record()).isEmpty();
    }

    /** Appends a mark behind those of its side; in the transaction of its cause, with the person locked. */
    void append(Mark mark, Serving.Post post, UUID person) {
        Mark.Source source = mark.source();
        Object[] values = {
            mark.nonce(),
            mark.record(),
            post.session(),
            post.shift(),
            person,
            mark.side().code(),
            post.session(),
            person,
            mark.side().code(),
            mark.evidence().code(),
            mark.at(),
            mark.receivedAt(),
            mark.digest(),
            source.step(),
            source.phone(),
            source.staffDevice(),
            source.actor(),
            source.skewSeconds()
        };
        try (Connection connection = database.getConnection();
                PreparedStatement append = connection.prepareStatement(APPEND)) {
            for (int i = 0; i < values.length; i++) {
                append.setObject(i + 1, values[i]);
            }
            append.executeUpdate();
        } catch (SQLException e) {
            throw new ServiceFailure("could not append evidence", e);
        }
    }

    private List<Found> select(String where, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + where)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getObject("session_id", UUID.class),
                            row.getObject("person_id", UUID.class),
                            MarkRows.read(row, time)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new ServiceFailure("could not read evidence", e);
        }
    }
}
