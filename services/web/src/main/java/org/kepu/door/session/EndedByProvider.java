package org.kepu.door.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The provider's logout tokens, each obeyed once: its id and the rows it removes are one statement. */
@ApplicationScoped
class EndedByProvider {

    private static final String OBEY = """
            with issued as (
              insert into logout_token (issued_id, expires_at) values (?, ?) on conflict do nothing returning issued_id),
            gone as (
              delete from web_session where exists (select from issued)
                and case when ?::text is null then account = ? else provider_session = ? end
              returning id)
            select exists (select from issued) as first, (select array_agg(id) from gone) as gone""";

    private final AgroalDataSource database;

    @Inject
    EndedByProvider(AgroalDataSource database) {
        this.database = database;
    }

    /** The sessions it ended; empty where this token was obeyed before. */
    Optional<List<SessionId>> once(ProviderLogout logout) {
        String providerSession = logout.providerSession().orElse(null);
        try (Connection connection = database.getConnection();
                PreparedStatement obey = connection.prepareStatement(OBEY)) {
            obey.setString(1, logout.issuedId());
            obey.setObject(2, utc(logout.expiresAt()));
            obey.setString(3, providerSession);
            obey.setString(4, logout.account().orElse(null));
            obey.setString(5, providerSession);
            try (ResultSet answer = obey.executeQuery()) {
                answer.next();
                return answer.getBoolean("first") ? Optional.of(ids(answer.getArray("gone"))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private static List<SessionId> ids(@Nullable Array gone) throws SQLException {
        List<SessionId> ids = new ArrayList<>();
        if (gone != null) {
            for (Object id : (Object[]) gone.getArray()) {
                ids.add(SessionId.of((byte[]) id));
            }
        }
        return ids;
    }

    /** Forgets tokens that have expired and are refused for that; tells how many. */
    int forgetExpired(Instant now) {
        try (Connection connection = database.getConnection();
                PreparedStatement delete =
                        connection.prepareStatement("delete from logout_token where expires_at < ?")) {
            delete.setObject(1, utc(now));
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new SessionsUnavailable(e);
        }
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
