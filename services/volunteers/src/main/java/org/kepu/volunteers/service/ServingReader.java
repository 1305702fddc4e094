package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.volunteers.shift.MissingCheckOut;
import org.kepu.volunteers.shift.PresenceRules;

/** Reads everything a presence needs in one round trip. */
@ApplicationScoped
class ServingReader {

    /** The mark is looked up by its whole key: joined, a plan made while the table was small reads all marks of the session. */
    private static final String COLUMNS = """
            select p.id person, p.account, p.ref, p.status in ('verified', 'resting') active,
                   u.id sign_up, s.id shift, s.session_id, s.role, s.place, s.kind, s.campaigns, s.tags,
                   s.starts_at, s.ends_at, s.opens_at, s.closes_at, s.grace_minutes, s.missing_check_out,
                   s.status <> 'cancelled' called, s.organisers, """ + MarkRows.COLUMNS + """

            from person p
            left join sign_up u on u.person_id = p.id and u.session_id = ?
                               and u.status in ('signed-up', 'conflict', 'no-show')
            left join shift s on s.id = u.shift_id
            left join lateral (select * from service_mark where session_id = ? and person_id = p.id and side = 'in' and ordinal = 0
                               limit 1) m on true
            """;

    private static final String OF_ACCOUNT = COLUMNS + "where p.account = ?";
    private static final String OF_PERSON = COLUMNS + "where p.id = ?";

    private static final String HOLD =
            "select 1 from sign_up where id = ? and status in ('signed-up', 'conflict', 'no-show') for share";

    private final AgroalDataSource database;
    private final CityTime time;

    ServingReader(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** An account at a session; empty where the account is no volunteer. */
    Optional<Serving> ofAccount(String account, UUID session) {
        return read(OF_ACCOUNT, account, session);
    }

    /** A person at a session. */
    Optional<Serving> ofPerson(UUID person, UUID session) {
        return read(OF_PERSON, person, session);
    }

    /** Keeps a sign-up from ending before this transaction does; false where it has ended since it was read. */
    boolean hold(UUID signUp) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(HOLD)) {
            select.setObject(1, signUp);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new ServiceFailure("could not hold a sign-up", e);
        }
    }

    private Optional<Serving> read(String query, Object who, UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(query)) {
            select.setObject(1, session);
            select.setObject(2, session);
            select.setObject(3, who);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(serving(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new ServiceFailure("could not read who serves", e);
        }
    }

    private Serving serving(ResultSet row) throws SQLException {
        Serving.Volunteer person = new Serving.Volunteer(
                row.getObject("person", UUID.class),
                row.getString("account"),
                row.getString("ref"),
                row.getBoolean("active"));
        return new Serving(
                person,
                row.getObject("shift") == null ? null : post(row),
                row.getObject("nonce") == null ? null : MarkRows.read(row, time));
    }

    private Serving.Post post(ResultSet row) throws SQLException {
        PresenceRules rules = new PresenceRules(
                moment(row, "starts_at"),
                moment(row, "ends_at"),
                moment(row, "opens_at"),
                moment(row, "closes_at"),
                Duration.ofMinutes(row.getInt("grace_minutes")),
                MissingCheckOut.of(row.getString("missing_check_out")).orElseThrow());
        String role = row.getString("role");
        String kind = row.getString("kind");
        List<String> tags = new ArrayList<>(List.of("activity-kind:" + kind, "shift-role:" + role));
        Collections.addAll(tags, texts(row, "tags"));
        return new Serving.Post(
                row.getObject("sign_up", UUID.class),
                row.getObject("shift", UUID.class),
                row.getObject("session_id", UUID.class),
                role,
                row.getString("place"),
                kind,
                List.of(texts(row, "campaigns")),
                tags.stream().distinct().limit(24).toList(),
                rules,
                time.dayOf(rules.startsAt()),
                row.getBoolean("called"),
                List.of(texts(row, "organisers")));
    }

    private OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        return time.inCity(row.getObject(column, OffsetDateTime.class));
    }

    private static String[] texts(ResultSet row, String column) throws SQLException {
        return (String[]) row.getArray(column).getArray();
    }
}
