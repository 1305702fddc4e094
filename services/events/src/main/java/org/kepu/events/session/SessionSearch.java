package org.kepu.events.session;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.events.Conditions;
import org.kepu.events.StoreFailure;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/**
 * Lists sessions by what people ask for. Near a place (附近活动) means: there first, then in the township around, then in the
 * county; each session stands where it is nearest. "Near" is the register's and no distance.
 */
@ApplicationScoped
class SessionSearch {

    private static final String SELECT = """
            select id, title, kind, distance, starts_at from (
              select s.id, a.title, a.kind, s.starts_at,
                     case when ? or s.place = any(?) then 0 when s.place = any(?) then 1 else 2 end distance
              from session s join activity a on a.id = s.activity_id
              where %s
            ) found
            where (distance, starts_at, id) > (?, ?, ?)
            order by distance, starts_at, id limit ?""";

    private static final OffsetDateTime EARLIEST = OffsetDateTime.parse("0001-01-01T00:00:00Z");
    private static final UUID FIRST = new UUID(0, 0);

    private final AgroalDataSource database;
    private final Sessions sessions;
    private final Places places;
    private final CityTime time;

    SessionSearch(AgroalDataSource database, Sessions sessions, Places places, CityTime time) {
        this.database = database;
        this.sessions = sessions;
        this.places = places;
        this.time = time;
    }

    /** How near a session is; everything is {@code HERE} where nobody asked what is near. */
    public enum Distance {
        HERE,
        TOWNSHIP,
        COUNTY
    }

    /** A session with what its activity is called. */
    public record FoundSession(SessionView session, String title, String kind, Distance distance) {}

    /**
     * The filters as asked; null narrows nothing.
     *
     * @param place this place and everything below it
     * @param near around this place; without days only what has not ended
     * @param from first day on which one begins
     * @param to last day on which one begins
     */
    record Asked(
            @Nullable String place,
            @Nullable String near,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable UUID campaign,
            @Nullable String status) {}

    private record Found(UUID id, String title, String kind, Distance distance, OffsetDateTime startsAt) {}

    private record Circles(Set<String> here, Set<String> township, Set<String> county) {}

    /** A page, the nearest and then the next first. */
    Page<FoundSession> page(Asked asked, @Nullable String cursor, int limit) {
        Circles circles = circles(asked.near());
        OffsetDateTime from = begins(asked.from());
        OffsetDateTime end = asked.to() == null ? null : begins(asked.to().plusDays(1));
        Conditions conditions = new Conditions()
                .in("s.place", asked.place() == null ? null : places.within(asked.place()))
                .in("s.place", asked.near() == null ? null : circles.county())
                .and("s.starts_at >= ?", from)
                .and("s.starts_at < ?", end)
                .and("s.ends_at > ?", asked.near() != null && from == null && end == null ? time.now() : null)
                .and("a.kind = ?", asked.kind())
                .and("? = any(a.campaigns)", asked.campaign())
                .and("s.status = ?", asked.status());
        List<Found> oneMore = select(conditions, circles, Cursor.decode(cursor, 3), limit + 1);
        Map<UUID, Session> states = new HashMap<>();
        sessions.all(oneMore.stream().map(Found::id).toList()).forEach(session -> states.put(session.id(), session));
        Page<Found> page =
                Page.of(oneMore, limit, found -> Cursor.of(found.distance().ordinal(), found.startsAt(), found.id()));
        return page.map(found -> new FoundSession(
                SessionView.of(Objects.requireNonNull(states.get(found.id()))),
                found.title(),
                found.kind(),
                found.distance()));
    }

    private @Nullable OffsetDateTime begins(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(time.getZone()).toOffsetDateTime();
    }

    private Circles circles(@Nullable String near) {
        if (near == null) {
            return new Circles(Set.of(), Set.of(), Set.of());
        }
        Set<String> here = places.within(near);
        List<Place> around = places.ancestors(near);
        Set<String> township =
                around.isEmpty() ? here : places.within(around.getFirst().code());
        Set<String> county =
                around.size() < 2 ? township : places.within(around.get(1).code());
        return new Circles(here, township, county);
    }

    private List<Found> select(Conditions conditions, Circles circles, @Nullable Cursor after, int most) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT.formatted(conditions.sql()))) {
            select.setBoolean(1, circles.county().isEmpty());
            select.setArray(2, connection.createArrayOf("text", circles.here().toArray()));
            select.setArray(
                    3, connection.createArrayOf("text", circles.township().toArray()));
            int next = conditions.bind(connection, select, 4);
            select.setInt(next++, after == null ? -1 : (int) after.number(0));
            select.setObject(next++, after == null ? EARLIEST : after.moment(1));
            select.setObject(next++, after == null ? FIRST : after.uuid(2));
            select.setInt(next, most);
            List<Found> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getString("kind"),
                            Distance.values()[row.getInt("distance")],
                            time.inCity(row.getObject("starts_at", OffsetDateTime.class))));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new StoreFailure("could not list sessions", e);
        }
    }
}
