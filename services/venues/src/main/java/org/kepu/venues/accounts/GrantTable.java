package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.personal.Personal;

/** Grants as rows: ended, never deleted. */
@ApplicationScoped
class GrantTable {

    private static final String TABLE = "account_grant";
    private static final String REASON = "reason";
    private static final int PAST = 100;

    private static final String COLUMNS =
            "select id, role, place, origin, given_by, given_at, ended_by, ended_at, reason, changed_in, missing from account_grant";

    private final AccountSql sql;
    private final Personal personal;
    private final CityTime time;

    GrantTable(AccountSql sql, Personal personal, CityTime time) {
        this.sql = sql;
        this.personal = personal;
        this.time = time;
    }

    /** A withdrawn grant and why. */
    record Past(HeldGrant held, @Nullable String reason) {}

    /** Those in force, and those whose withdrawal is newer than what has been applied. */
    List<HeldGrant> current(String sub, long applied) {
        return sql.query(
                COLUMNS + " where sub = ? and (ended_at is null or changed_in > ?) order by id",
                this::read,
                sub,
                applied);
    }

    /** Those withdrawn, the last one first. */
    List<Past> past(String sub) {
        return sql.query(
                COLUMNS + " where sub = ? and ended_at is not null order by ended_at desc, id desc limit " + PAST,
                row -> new Past(read(row), reason(row)),
                sub);
    }

    void give(String sub, Grant grant, String by, long version) {
        add(sub, grant, HeldGrant.Origin.GIVEN, by, version);
    }

    /** Writes down a grant that was seen at the sign-in server. */
    void see(String sub, Grant grant, HeldGrant.Origin origin, long version) {
        add(sub, grant, origin, null, version);
    }

    private void add(String sub, Grant grant, HeldGrant.Origin origin, @Nullable String by, long version) {
        sql.update(
                "insert into account_grant (id, sub, role, place, origin, given_by, given_at, changed_in, missing)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, false)",
                Ids.next(),
                sub,
                grant.role().code(),
                grant.place(),
                origin.code(),
                by,
                time.now(),
                version);
    }

    /** Somebody gives again what was found, or was lost at the sign-in server: from now on it is his. */
    void confirm(UUID id, String by, long version) {
        sql.update(
                "update account_grant set origin = 'given', given_by = ?, missing = false, changed_in = ? where id = ?",
                by,
                version,
                id);
    }

    void end(UUID id, String by, String reason, long version) {
        sql.update(
                "update account_grant set ended_by = ?, ended_at = ?, reason = ?, changed_in = ? where id = ?",
                by,
                time.now(),
                personal.encrypt(TABLE, REASON, id, reason),
                version,
                id);
    }

    void missing(UUID id, boolean missing) {
        sql.update("update account_grant set missing = ? where id = ?", missing, id);
    }

    /** Who can still grant (管理员), counted one transaction after the other. */
    record Admin(String sub, UUID grant, String place) {}

    /** The administrators that can sign in, until the end of the transaction nobody else counts them. */
    List<Admin> lockAdmins() {
        sql.query("select pg_advisory_xact_lock(hashtextextended('kepu-admins', 0))", row -> true);
        return sql.query(
                "select g.sub, g.id, g.place from account_grant g join account a on a.sub = g.sub"
                        + " where g.role = 'admin' and g.ended_at is null and not g.missing and a.enabled and not a.gone",
                row -> new Admin(row.getString(1), row.getObject(2, UUID.class), row.getString(3)));
    }

    private HeldGrant read(ResultSet row) throws SQLException {
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new HeldGrant(
                row.getObject("id", UUID.class),
                new Grant(Role.of(row.getString("role")).orElseThrow(), row.getString("place")),
                HeldGrant.Origin.of(row.getString("origin")),
                row.getString("given_by"),
                time.inCity(row.getObject("given_at", OffsetDateTime.class)),
                row.getString("ended_by"),
                endedAt == null ? null : time.inCity(endedAt),
                row.getLong("changed_in"),
                row.getBoolean("missing"));
    }

    private @Nullable String reason(ResultSet row) throws SQLException {
        byte[] sealed = row.getBytes(REASON);
        return sealed == null ? null : personal.decrypt(TABLE, REASON, row.getObject("id", UUID.class), sealed);
    }
}
