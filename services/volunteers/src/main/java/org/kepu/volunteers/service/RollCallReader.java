package org.kepu.volunteers.service;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;

/** Reads who is expected at a session and what is known of each, without anything personal. */
@ApplicationScoped
class RollCallReader {

    private static final String EXPECTED = """
            select u.id sign_up, u.person_id person, u.status = 'no-show' absent, s.role, s.starts_at,
                   i.at in_at, i.evidence in_evidence, o.at out_at, o.evidence out_evidence
            from sign_up u
            join shift s on s.id = u.shift_id
            left join service_mark i on i.session_id = u.session_id and i.person_id = u.person_id
                                    and i.side = 'in' and i.ordinal = 0
            left join service_mark o on o.session_id = u.session_id and o.person_id = u.person_id
                                    and o.side = 'out' and o.ordinal = 0
            where s.session_id = ? and u.status in ('signed-up', 'conflict', 'no-show')
            order by s.role, u.signed_up_at, u.id""";

    private final AgroalDataSource database;
    private final CityTime time;

    RollCallReader(AgroalDataSource database, CityTime time) {
        this.database = database;
        this.time = time;
    }

    /** One who is expected. */
    record Expected(
            UUID signUp,
            UUID person,
            boolean absent,
            String role,
            OffsetDateTime startsAt,
            @Nullable OffsetDateTime in,
            @Nullable String inEvidence,
            @Nullable OffsetDateTime out,
            @Nullable String outEvidence) {

        RollCallView.Presence presence(OffsetDateTime now) {
            if (in != null) {
                return out == null ? RollCallView.Presence.PRESENT : RollCallView.Presence.LEFT;
            }
            if (absent) {
                return RollCallView.Presence.NO_SHOW;
            }
            return now.isAfter(startsAt) ? RollCallView.Presence.LATE : RollCallView.Presence.EXPECTED;
        }
    }

    List<Expected> of(UUID session) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(EXPECTED)) {
            select.setObject(1, session);
            List<Expected> expected = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    expected.add(new Expected(
                            row.getObject("sign_up", UUID.class),
                            row.getObject("person", UUID.class),
                            row.getBoolean("absent"),
                            row.getString("role"),
                            time.inCity(row.getObject("starts_at", OffsetDateTime.class)),
                            moment(row, "in_at"),
                            row.getString("in_evidence"),
                            moment(row, "out_at"),
                            row.getString("out_evidence")));
                }
            }
            return expected;
        } catch (SQLException e) {
            throw new ServiceFailure("could not read who is expected", e);
        }
    }

    private @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : time.inCity(moment);
    }
}
