package org.kepu.volunteers.shift;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.security.Caller;
import org.kepu.security.narrow.NarrowRights;

/**
 * The sessions the caller runs (我负责的场次): where he was made leader, or which he announced. Only those of the past week and
 * the next two: it is the desk's list, not a history. Requirement R8.
 */
@ApplicationScoped
public class LedSessions {

    private static final String SELECT = """
            select session_id, min(title) title, min(place) place, min(starts_at) starts_at, max(ends_at) ends_at,
                   min(opens_at) opens_at, max(closes_at) closes_at, sum(taken) taken
            from shift
            where starts_at between ? and ? and status <> 'cancelled'
              and (session_id = any(?) or ? = any(organisers))
            group by session_id order by 4, 1 limit ?""";

    private static final Duration BEHIND = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST = 100;

    private final AgroalDataSource database;
    private final NarrowRights rights;
    private final Caller caller;
    private final CityTime time;

    LedSessions(AgroalDataSource database, NarrowRights rights, Caller caller, CityTime time) {
        this.database = database;
        this.rights = rights;
        this.caller = caller;
        this.time = time;
    }

    /**
     * A session the caller runs.
     *
     * @param opensAt from when a check-in is taken
     * @param closesAt until when a check-out is taken
     * @param expected volunteers signed up
     */
    public record LedSession(
            UUID session,
            String title,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            int expected) {}

    /** In the order of their time. */
    List<LedSession> mine() {
        String[] given = rights.objectsOf(caller.sub(), SessionLeaders.LEADER).toArray(String[]::new);
        OffsetDateTime now = time.now();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, now.minus(BEHIND));
            select.setObject(2, now.plus(AHEAD));
            select.setArray(3, connection.createArrayOf("uuid", given));
            select.setString(4, caller.personRef());
            select.setInt(5, MOST);
            List<LedSession> sessions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sessions.add(new LedSession(
                            row.getObject("session_id", UUID.class),
                            row.getString("title"),
                            row.getString("place"),
                            moment(row, "starts_at"),
                            moment(row, "ends_at"),
                            moment(row, "opens_at"),
                            moment(row, "closes_at"),
                            row.getInt("taken")));
                }
            }
            return sessions;
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the sessions somebody runs", e);
        }
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return time.inCity(row.getObject(column, OffsetDateTime.class));
    }
}
