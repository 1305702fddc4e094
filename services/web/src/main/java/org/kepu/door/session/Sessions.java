package org.kepu.door.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.kepu.door.provider.Tokens;

/** The table {@code web_session}: what one replica writes holds for all of them, and over a restart. It blocks. */
@ApplicationScoped
public class Sessions {

    private static final String COLUMNS =
            "id, account, provider_session, app, created_at, used_at, ends_at, access_ends_at, tokens";
    private static final Duration FRESH = Duration.ofMinutes(2);

    private final AgroalDataSource database;
    private final TokenSeal seal;

    @Inject
    Sessions(AgroalDataSource database, TokenSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    /** Stores a session nobody has come back with yet. */
    void add(Session session) {
        run("insert into web_session (" + COLUMNS + ", entered) values (?, ?, ?, ?, ?, ?, ?, ?, ?, false)", insert -> {
            insert.setBytes(1, session.id().bytes());
            insert.setString(2, session.account());
            insert.setString(3, session.providerSession());
            insert.setString(4, session.app().code());
            insert.setObject(5, utc(session.createdAt()));
            insert.setObject(6, utc(session.usedAt()));
            insert.setObject(7, utc(session.endsAt()));
            insert.setObject(8, utc(session.accessEndsAt()));
            insert.setBytes(9, seal.seal(session.id(), session.tokens()));
            return insert.executeUpdate();
        });
    }

    /** A session that has been made a moment ago and nobody has come back with yet. */
    Optional<Session> findFresh(SessionId id, Instant now) {
        return one("select " + COLUMNS + " from web_session where id = ? and not entered and created_at > ?", find -> {
            find.setBytes(1, id.bytes());
            find.setObject(2, utc(now.minus(FRESH)));
        });
    }

    /** Notes that the browser came back, and to which app; from now on the session is one to sign in anew from. */
    public void enter(SessionId id, App app) {
        run("update web_session set entered = true, app = ? where id = ?", update -> {
            update.setString(1, app.code());
            update.setBytes(2, id.bytes());
            return update.executeUpdate();
        });
    }

    Optional<Session> find(SessionId id) {
        return one("select " + COLUMNS + " from web_session where id = ?", find -> find.setBytes(1, id.bytes()));
    }

    /** Notes that an app used the session; one the console has used stays one. */
    void touch(SessionId id, App app, Instant now) {
        run(
                "update web_session set used_at = ?, app = case app when 'console' then app else ? end where id = ?",
                update -> {
                    update.setObject(1, utc(now));
                    update.setString(2, app.code());
                    update.setBytes(3, id.bytes());
                    return update.executeUpdate();
                });
    }

    /** Removes one session; what it was. */
    Optional<Session> remove(SessionId id) {
        return one(
                "delete from web_session where id = ? returning " + COLUMNS, delete -> delete.setBytes(1, id.bytes()));
    }

    /** Removes all sessions of an account. */
    List<Session> removeAccount(String account) {
        return many(
                "delete from web_session where account = ? returning " + COLUMNS,
                delete -> delete.setString(1, account));
    }

    /** Removes the sessions that belong to one of the provider's. */
    List<Session> removeProviderSession(String providerSession) {
        return many(
                "delete from web_session where provider_session = ? returning " + COLUMNS,
                delete -> delete.setString(1, providerSession));
    }

    /** Removes what is over; tells how many. */
    int removeOver(IdleLimits limits, Instant now) {
        return run(
                "delete from web_session where ends_at < ? or used_at < case app when 'm' then ?::timestamptz else ? end",
                delete -> {
                    delete.setObject(1, utc(now));
                    delete.setObject(2, utc(now.minus(limits.phone())));
                    delete.setObject(3, utc(now.minus(limits.console())));
                    return delete.executeUpdate();
                });
    }

    /**
     * Changes one session while its row is locked, so that all other replicas wait and then see what came of it.
     *
     * @return what the session is now; empty where it is gone
     */
    Optional<Session> change(SessionId id, Function<Session, Change> change) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Optional<Session> after = changeLocked(connection, id, change);
                connection.commit();
                return after;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            }
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private Optional<Session> changeLocked(Connection connection, SessionId id, Function<Session, Change> change)
            throws SQLException {
        Optional<Session> before;
        try (PreparedStatement find =
                connection.prepareStatement("select " + COLUMNS + " from web_session where id = ? for update")) {
            find.setBytes(1, id.bytes());
            before = read(find).stream().findFirst();
        }
        if (before.isEmpty()) {
            return before;
        }
        return switch (change.apply(before.get())) {
            case Change.Keep() -> before;
            case Change.Replace(Session after) -> {
                try (PreparedStatement update = connection.prepareStatement(
                        "update web_session set ends_at = ?, access_ends_at = ?, tokens = ? where id = ?")) {
                    update.setObject(1, utc(after.endsAt()));
                    update.setObject(2, utc(after.accessEndsAt()));
                    update.setBytes(3, seal.seal(id, after.tokens()));
                    update.setBytes(4, id.bytes());
                    update.executeUpdate();
                }
                yield Optional.of(after);
            }
            case Change.Remove() -> {
                try (PreparedStatement delete = connection.prepareStatement("delete from web_session where id = ?")) {
                    delete.setBytes(1, id.bytes());
                    delete.executeUpdate();
                }
                yield Optional.empty();
            }
        };
    }

    private Optional<Session> one(String sql, Values values) {
        return many(sql, values).stream().findFirst();
    }

    private List<Session> many(String sql, Values values) {
        return run(sql, statement -> {
            values.set(statement);
            return read(statement);
        });
    }

    private List<Session> read(PreparedStatement statement) throws SQLException {
        List<Session> sessions = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                SessionId id = SessionId.of(rows.getBytes("id"));
                Optional<Tokens> tokens = seal.open(id, rows.getBytes("tokens"));
                if (tokens.isPresent()) {
                    sessions.add(new Session(
                            id,
                            rows.getString("account"),
                            rows.getString("provider_session"),
                            App.of(rows.getString("app")).orElse(App.CONSOLE),
                            moment(rows, "created_at"),
                            moment(rows, "used_at"),
                            moment(rows, "ends_at"),
                            moment(rows, "access_ends_at"),
                            tokens.get()));
                }
            }
        }
        return sessions;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private static Instant moment(ResultSet rows, String column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
