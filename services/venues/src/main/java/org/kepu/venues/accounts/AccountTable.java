package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts as rows: their versions, and how far the sign-in server follows. */
@ApplicationScoped
class AccountTable {

    private static final String COLUMNS =
            "select sub, version, applied_version, enabled, enabled_in, sessions_end_in, invited_by, gone, trouble from account";

    private static final String ADD = """
            insert into account (sub, version, applied_version, enabled, enabled_in, sessions_end_in, invited_by, invited_at,
                                 gone, tries)
            values (?, ?, 0, ?, 0, 0, ?, ?, false, 0) on conflict (sub) do nothing""";

    private static final String DUE = COLUMNS
            + " where applied_version < version and (retry_at is null or retry_at <= ?)"
            + " order by retry_at nulls first, sub limit 1 for update skip locked";

    private final AccountSql sql;
    private final GrantTable grants;

    AccountTable(AccountSql sql, GrantTable grants) {
        this.sql = sql;
        this.grants = grants;
    }

    Optional<Account> find(String sub) {
        return sql.query(COLUMNS + " where sub = ?", this::read, sub).stream().findFirst();
    }

    /** The same, and nobody else changes it until the end of the transaction. */
    Optional<Account> lock(String sub) {
        return sql.query(COLUMNS + " where sub = ? for update", this::read, sub).stream()
                .findFirst();
    }

    /** One whose wishes are to be carried out now, locked; one that another replica has in hand is passed over. */
    Optional<Account> lockDue(OffsetDateTime wallTime) {
        return sql.query(DUE, this::read, wallTime).stream().findFirst();
    }

    /** Writes an account down that was seen; one that is known stays as it is. */
    void see(String sub, boolean enabled) {
        sql.update(ADD, sub, 0L, enabled, null, null);
    }

    /** Writes down an account that was made here, or that nobody could use. */
    void invite(String sub, String by, OffsetDateTime at) {
        sql.update(ADD, sub, 0L, true, by, at);
        sql.update("update account set invited_by = ?, invited_at = ? where sub = ?", by, at, sub);
    }

    /** Counts a wish, to be carried out at once. */
    void wish(String sub, long version, boolean endsSessions) {
        sql.update(
                "update account set version = ?, sessions_end_in = case when ? then ? else sessions_end_in end, "
                        + "tries = 0, retry_at = null, trouble = null where sub = ?",
                version,
                endsSessions,
                version,
                sub);
    }

    /** Wishes that it may sign in, or may not. */
    void enable(String sub, boolean enabled, long version) {
        sql.update("update account set enabled = ?, enabled_in = ? where sub = ?", enabled, version, sub);
    }

    /** Counts a change there is nothing to carry out of; a wish that still waits goes on waiting. */
    void count(String sub) {
        sql.update(
                "update account set version = version + 1, applied_version = "
                        + "case when applied_version = version then version + 1 else applied_version end where sub = ?",
                sub);
    }

    /** The sign-in server holds every wish up to a version. */
    void applied(String sub, long version) {
        sql.update(
                "update account set applied_version = ?, tries = 0, retry_at = null, trouble = null where sub = ?",
                version,
                sub);
    }

    /** It could not be applied, and is tried again at a moment of wall time. */
    void tryAgain(String sub, String trouble, OffsetDateTime retryAt) {
        sql.update(
                "update account set tries = tries + 1, trouble = ?, retry_at = ? where sub = ?", trouble, retryAt, sub);
    }

    /** How often a wish was tried in vain. */
    int tries(String sub) {
        return sql.query("select tries from account where sub = ?", row -> row.getInt(1), sub)
                .getFirst();
    }

    /** What was seen at the sign-in server. */
    void seen(String sub, boolean enabled, boolean gone) {
        sql.update("update account set enabled = ?, gone = ? where sub = ?", enabled, gone, sub);
    }

    /** Accounts with a grant in force at one of these places, ordered. */
    List<String> page(Set<String> places, @Nullable String role, boolean differing, @Nullable String after, int limit) {
        return sql.query(
                "select distinct g.sub from account_grant g join account a on a.sub = g.sub where g.ended_at is null and g.place = any(?)"
                        + " and (?::text is null or g.role = ?)"
                        + " and (not ? or g.origin = 'outside' or g.missing or a.gone)"
                        + " and (?::text is null or g.sub > ?) order by g.sub limit ?",
                row -> row.getString(1),
                places,
                role,
                role,
                differing,
                after,
                after,
                limit);
    }

    /** Everybody with a grant in force. */
    List<String> holders() {
        return sql.query(
                "select distinct sub from account_grant where ended_at is null order by sub", row -> row.getString(1));
    }

    private Account read(ResultSet row) throws SQLException {
        String sub = row.getString("sub");
        long applied = row.getLong("applied_version");
        return new Account(
                sub,
                row.getLong("version"),
                applied,
                row.getBoolean("enabled"),
                row.getLong("enabled_in"),
                row.getLong("sessions_end_in"),
                row.getString("invited_by") != null,
                row.getBoolean("gone"),
                row.getString("trouble"),
                grants.current(sub, applied));
    }
}
