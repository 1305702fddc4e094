package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import org.kepu.base.WallTime;

/** When all accounts were looked through; one replica does it at a time. */
@ApplicationScoped
class SweepTable {

    /** A replica that died in the middle is believed for so long. */
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final AccountSql sql;

    SweepTable(AccountSql sql) {
        this.sql = sql;
    }

    /** Whether all accounts were looked through at least once. */
    boolean isDone() {
        return sql.query("select done_at is not null from account_sweep", row -> row.getBoolean(1))
                .getFirst();
    }

    /** Takes it on where it is due and nobody else has. */
    @Transactional
    public boolean claim(Duration every) {
        return sql.update(
                        "update account_sweep set claimed_at = ? where (done_at is null or done_at <= ?) and (claimed_at is null or claimed_at <= ?)",
                        WallTime.utc(),
                        WallTime.utc().minus(every),
                        WallTime.utc().minus(CLAIM))
                == 1;
    }

    @Transactional
    public void done() {
        sql.update("update account_sweep set done_at = ?, claimed_at = null", WallTime.utc());
    }

    /** Gives it back undone. */
    @Transactional
    public void release() {
        sql.update("update account_sweep set claimed_at = null");
    }
}
