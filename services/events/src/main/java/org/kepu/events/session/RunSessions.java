package org.kepu.events.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.StoreFailure;
import org.kepu.events.activity.Organisers;
import org.kepu.security.Caller;

/**
 * The sessions of activities the caller runs (我组织的场次): drafted by him, or he was named for them. Only those of the past
 * week and the next two: it is the desk's list, not a history.
 */
@ApplicationScoped
class RunSessions {

    private static final String SELECT = """
            select s.id, a.title, a.kind from session s join activity a on a.id = s.activity_id
            where (a.created_by = ? or a.id = any(?)) and s.starts_at between ? and ? and s.status <> 'cancelled'
            order by s.starts_at, s.id limit ?""";

    private static final Duration BEHIND = Duration.ofDays(7);
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int MOST = 100;

    private final AgroalDataSource database;
    private final Sessions sessions;
    private final Organisers organisers;
    private final Caller caller;
    private final CityTime time;

    RunSessions(AgroalDataSource database, Sessions sessions, Organisers organisers, Caller caller, CityTime time) {
        this.database = database;
        this.sessions = sessions;
        this.organisers = organisers;
        this.caller = caller;
        this.time = time;
    }

    /** A session with what its activity is called. */
    public record RunSession(SessionView session, String title, String kind) {}

    private record Found(UUID id, String title, String kind) {}

    /** In the order of their time. */
    List<RunSession> mine() {
        List<Found> found = select();
        Map<UUID, Session> states = new HashMap<>();
        sessions.all(found.stream().map(Found::id).toList()).forEach(session -> states.put(session.id(), session));
        return found.stream()
                .map(each -> new RunSession(
                        SessionView.of(Objects.requireNonNull(states.get(each.id()))), each.title(), each.kind()))
                .toList();
    }

    private List<Found> select() {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, caller.sub());
            select.setArray(
                    2, connection.createArrayOf("uuid", organisers.namedFor().toArray()));
            select.setObject(3, time.now().minus(BEHIND));
            select.setObject(4, time.now().plus(AHEAD));
            select.setInt(5, MOST);
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(
                            new Found(row.getObject("id", UUID.class), row.getString("title"), row.getString("kind")));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure("could not list the sessions somebody runs", e);
        }
    }
}
