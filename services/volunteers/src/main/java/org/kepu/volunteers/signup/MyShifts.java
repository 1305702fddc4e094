package org.kepu.volunteers.signup;

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
import org.kepu.security.Caller;
import org.kepu.volunteers.person.People;
import org.kepu.volunteers.person.Person;
import org.kepu.volunteers.person.PersonProblem;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;

/** The caller's shifts (我的岗位): what he signed up for, with the times of coming and leaving, the next or latest first. */
@ApplicationScoped
public class MyShifts {

    private static final String SELECT = """
            select u.id, u.version, u.status, s.id shift, s.session_id, s.role, s.title, s.kind, s.place, s.starts_at, s.ends_at,
                   s.opens_at, s.closes_at, i.at in_at, o.at out_at
            from sign_up u
            join shift s on s.id = u.shift_id
            left join service_mark i on i.session_id = u.session_id and i.person_id = u.person_id
                                    and i.side = 'in' and i.ordinal = 0
            left join service_mark o on o.session_id = u.session_id and o.person_id = u.person_id
                                    and o.side = 'out' and o.ordinal = 0
            where u.person_id = ? and (s.starts_at, u.id) < (?, ?)
            order by s.starts_at desc, u.id desc limit ?""";

    private static final OffsetDateTime LATEST = OffsetDateTime.parse("9999-01-01T00:00:00Z");
    private static final UUID LAST = new UUID(-1, -1);

    private final AgroalDataSource database;
    private final People people;
    private final Caller caller;
    private final CityTime time;

    MyShifts(AgroalDataSource database, People people, Caller caller, CityTime time) {
        this.database = database;
        this.people = people;
        this.caller = caller;
        this.time = time;
    }

    /** One of the caller's shifts. */
    public record MyShift(
            UUID signUp,
            long version,
            String status,
            UUID shift,
            UUID session,
            String role,
            String title,
            String kind,
            String place,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            OffsetDateTime opensAt,
            OffsetDateTime closesAt,
            @Nullable OffsetDateTime in,
            @Nullable OffsetDateTime out) {}

    /** A page of them. */
    public Page<MyShift> page(@Nullable String cursor, int limit) {
        UUID me = people.ofAccount(caller.sub())
                .map(Person.Known::id)
                .orElseThrow(() -> new Refused(new PersonProblem.NotRegistered()));
        Cursor after = Cursor.decode(cursor, 2);
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setObject(1, me);
            select.setObject(2, after == null ? LATEST : OffsetDateTime.parse(after.text(0)));
            select.setObject(3, after == null ? LAST : after.uuid(1));
            select.setInt(4, limit + 1);
            List<MyShift> oneMore = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    oneMore.add(shift(row));
                }
            }
            return Page.of(oneMore, limit, shift -> Cursor.of(shift.startsAt(), shift.signUp()));
        } catch (SQLException e) {
            throw new IllegalStateException("could not read the shifts of a person", e);
        }
    }

    private MyShift shift(ResultSet row) throws SQLException {
        return new MyShift(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                row.getString("status"),
                row.getObject("shift", UUID.class),
                row.getObject("session_id", UUID.class),
                row.getString("role"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("place"),
                time.inCity(row.getObject("starts_at", OffsetDateTime.class)),
                time.inCity(row.getObject("ends_at", OffsetDateTime.class)),
                time.inCity(row.getObject("opens_at", OffsetDateTime.class)),
                time.inCity(row.getObject("closes_at", OffsetDateTime.class)),
                moment(row, "in_at"),
                moment(row, "out_at"));
    }

    private @Nullable OffsetDateTime moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
        return moment == null ? null : time.inCity(moment);
    }
}
