package org.kepu.events.activity;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.events.Conditions;
import org.kepu.events.StoreFailure;
import org.kepu.registers.Terms;
import org.kepu.security.Caller;
import org.kepu.security.places.Places;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;

/** Lists activities by what people ask for. Anybody may look at what was announced; drafts are their organisers'. */
@ApplicationScoped
class ActivitySearch {

    private static final Set<String> ANNOUNCED = Set.of("published", "cancelled", "completed");
    private static final String DRAFT = "draft";

    private final AgroalDataSource database;
    private final Activities activities;
    private final Places places;
    private final Caller caller;
    private final Terms terms;

    ActivitySearch(AgroalDataSource database, Activities activities, Places places, Caller caller, Terms terms) {
        this.database = database;
        this.activities = activities;
        this.places = places;
        this.caller = caller;
        this.terms = terms;
    }

    /**
     * The filters as asked; null narrows nothing.
     *
     * @param place this place and everything below it
     */
    record Asked(
            @Nullable String status,
            @Nullable String place,
            @Nullable String kind,
            @Nullable String theme,
            @Nullable UUID campaign) {}

    /** A page, newest first. */
    Page<Activity> page(Asked asked, @Nullable String cursor, int limit) {
        Checks checks = new Checks();
        if (asked.status() != null) {
            checks.code("status", asked.status(), code -> ANNOUNCED.contains(code) || code.equals(DRAFT));
        }
        if (asked.kind() != null) {
            checks.code("kind", asked.kind(), terms.of("activity-kind"));
        }
        if (asked.theme() != null) {
            checks.code("theme", asked.theme(), terms.of("theme"));
        }
        boolean drafts = DRAFT.equals(asked.status());
        checks.check("place", !drafts || asked.place() != null, "required");
        checks.throwIfAny();
        if (drafts && asked.place() != null) {
            caller.requireGrant(Organisers.ROLES, asked.place());
        }
        Cursor after = Cursor.decode(cursor, 1);
        Conditions conditions = new Conditions()
                .in("status", asked.status() == null ? ANNOUNCED : Set.of(asked.status()))
                .in("place", asked.place() == null ? null : places.within(asked.place()))
                .and("kind = ?", asked.kind())
                .and("? = any(themes)", asked.theme())
                .and("? = any(campaigns)", asked.campaign())
                .and("id < ?", after == null ? null : after.uuid(0));
        return Page.of(activities.all(ids(conditions, limit + 1)), limit, activity -> Cursor.of(activity.id()));
    }

    private List<UUID> ids(Conditions conditions, int most) {
        String sql = "select id from activity where " + conditions.sql() + " order by id desc limit ?";
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(conditions.bind(connection, select, 1), most);
            List<UUID> ids = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new StoreFailure("could not list activities", e);
        }
    }
}
