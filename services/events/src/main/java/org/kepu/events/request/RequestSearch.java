package org.kepu.events.request;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.events.Conditions;
import org.kepu.events.StoreFailure;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;

/** Lists requests: to dispatchers those of their places, the nearest limit first; to residents their own. */
@ApplicationScoped
@Transactional
public class RequestSearch {

    /** Stands for "no limit": behind every limit there is. */
    private static final OffsetDateTime NEVER = OffsetDateTime.parse("9999-01-01T00:00:00Z");

    private static final OffsetDateTime ALWAYS = OffsetDateTime.parse("0001-01-01T00:00:00Z");

    private static final String SELECT = """
            select id, coalesce(due_at, ?) from request
            where %s and (coalesce(due_at, ?), id) > (?, ?) order by 2, id limit ?""";

    private final AgroalDataSource database;
    private final Requests requests;
    private final RequestRights rights;
    private final Places places;
    private final Terms terms;
    private final Caller caller;
    private final CityTime time;

    RequestSearch(
            AgroalDataSource database,
            Requests requests,
            RequestRights rights,
            Places places,
            Terms terms,
            Caller caller,
            CityTime time) {
        this.database = database;
        this.requests = requests;
        this.rights = rights;
        this.places = places;
        this.terms = terms;
        this.caller = caller;
        this.time = time;
    }

    /**
     * The filters as asked; null narrows nothing.
     *
     * @param place asked for at this place and below; the places of the caller's grants where it is missing
     * @param holder waiting with the dispatchers of exactly this place
     * @param dueBefore with a limit before this
     */
    record Filter(
            @Nullable String status,
            @Nullable String place,
            @Nullable String holder,
            @Nullable String need,
            @Nullable OffsetDateTime dueBefore) {}

    private record Found(UUID id, OffsetDateTime dueAt) {}

    /** A page for a dispatcher. */
    Page<RequestView> page(Filter filter, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        if (filter.status() != null) {
            checks.code("status", filter.status(), RequestStatus::isCode);
        }
        if (filter.need() != null) {
            checks.code("need", filter.need(), terms.of("need-class"));
        }
        checks.throwIfAny();
        Conditions conditions = new Conditions()
                .in("place", scope(filter.place()))
                .and("status = ?", filter.status())
                .and("holder_place = ?", filter.holder())
                .and("need = ?", filter.need())
                .and("due_at < ?", filter.dueBefore());
        return page(conditions, cursor, limit);
    }

    /** A page of the caller's own, in the order of their limits. */
    Page<RequestView> mine(@Nullable String cursor, int limit) {
        return page(new Conditions().and("account = ?", caller.sub()), cursor, limit);
    }

    private Set<String> scope(@Nullable String place) {
        if (place != null) {
            caller.requireGrant(RequestRights.DISPATCHERS, place);
            return places.within(place);
        }
        Set<String> all = new HashSet<>();
        caller.scopes(RequestRights.DISPATCHERS).forEach(scope -> all.addAll(places.within(scope)));
        if (all.isEmpty()) {
            throw new Refused(org.kepu.web.RequestProblem.FORBIDDEN);
        }
        return all;
    }

    private Page<RequestView> page(Conditions conditions, @Nullable String cursor, int limit) {
        Cursor after = Cursor.decode(cursor, 2);
        String sql = SELECT.formatted(conditions.sql());
        List<Found> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, NEVER);
            int next = conditions.bind(connection, select, 2);
            select.setObject(next++, NEVER);
            select.setObject(next++, after == null ? ALWAYS : after.moment(0));
            select.setObject(next++, after == null ? new UUID(0, 0) : after.uuid(1));
            select.setInt(next, limit + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Found(row.getObject(1, UUID.class), row.getObject(2, OffsetDateTime.class)));
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure("could not list requests", e);
        }
        Page<Found> page = Page.of(found, limit, each -> Cursor.of(each.dueAt(), each.id()));
        OffsetDateTime now = time.now();
        List<RequestView> views = requests
                .all(page.items().stream().map(Found::id).toList())
                .stream()
                .map(request -> RequestView.of(request, rights.callerMayTalk(request), now))
                .toList();
        return new Page<>(views, page.next());
    }
}
