package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;

/** Reads how many came to sessions, and who came last; a check-in adds nothing for it. */
@ApplicationScoped
class ArrivalReader {

    // One pass over the index of each session's evidence; the table itself is not read.
    private static final String COUNTS = """
            select s.id,
              (select count(*) from sign_up u where u.session_id = s.id and u.status in ('signed-up', 'conflict')) expected,
              (select count(*) from service_mark m
               where m.session_id = s.id and m.side = 'in' and m.ordinal = 0) came,
              (select count(*) from service_mark m
               where m.session_id = s.id and m.side = 'out' and m.ordinal = 0) went
            from unnest(?) s (id)""";

    private static final String LATEST = """
            select m.person_id, m.side, m.at, m.evidence, s.role
            from service_mark m join shift s on s.id = m.shift_id
            where m.session_id = ? and m.ordinal = 0
            order by m.received_at desc, m.record_id desc, m.side desc limit 10""";

    private final AgroalDataSource database;
    private final CityTime time;

    ArrivalReader(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** How many of a session's volunteers are expected, came and left. */
    record Counts(int expected, int in, int out) {

        /** Differs whenever one of the three does. */
        String id() {
            return expected + "-" + in + "-" + out;
        }
    }

    /** A side of somebody's presence. */
    record Latest(UUID person, String side, OffsetDateTime at, String evidence, String role) {}

    Map<UUID, Counts> counts(Collection<UUID> sessions) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNTS)) {
            select.setArray(1, connection.createArrayOf("uuid", sessions.toArray()));
            Map<UUID, Counts> counts = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    counts.put(
                            row.getObject("id", UUID.class),
                            new Counts(row.getInt("expected"), row.getInt("came"), row.getInt("went")));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new ServiceFailure("could not count who came", e);
        }
    }

    List<Latest> latest(UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(LATEST)) {
            select.setObject(1, session);
            List<Latest> latest = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    latest.add(new Latest(
                            row.getObject("person_id", UUID.class),
                            row.getString("side"),
                            time.inCity(row.getObject("at", OffsetDateTime.class)),
                            row.getString("evidence"),
                            row.getString("role")));
                }
            }
            return latest;
        } catch (SQLException e) {
            throw new ServiceFailure("could not read who came last", e);
        }
    }
}
