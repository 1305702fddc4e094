package org.kepu.venues.accounts;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.DirectoryAway;
import org.kepu.venues.directory.DirectoryRefused;
import org.kepu.venues.directory.Entry;

/**
 * Carries wishes out at the sign-in server, each account by one replica at a time: its row is locked while it is written.
 * Done twice it gives the same, so a replica that dies in between leaves nothing undone and nothing done wrong. It is no due
 * work: that calls nobody, and gives up after some tries.
 */
@ApplicationScoped
class AccountRelay {

    private static final Logger LOG = Logger.getLogger(AccountRelay.class);

    private final AccountTable accounts;
    private final AccountComparison comparison;
    private final Directory directory;
    private final AccountConfig config;
    private boolean failing;

    AccountRelay(AccountTable accounts, AccountComparison comparison, Directory directory, AccountConfig config) {
        this.accounts = accounts;
        this.comparison = comparison;
        this.directory = directory;
        this.config = config;
    }

    @Scheduled(
            identity = "kepu-accounts-apply",
            every = "${kepu.accounts.apply-every:1s}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void apply() {
        boolean more = directory.isConfigured();
        try {
            while (more) {
                more = QuarkusTransaction.requiringNew().call(this::applyOne);
            }
        } catch (RuntimeException e) {
            // The database is away, or an answer was strange: nothing was marked as applied.
            waiting(e.toString());
        }
    }

    /** Said once: an outage must not fill the log. */
    private void waiting(String reason) {
        if (!failing) {
            LOG.warnf("wishes about accounts wait: reason=%s", reason);
        }
        failing = true;
    }

    /** Whether a wish was carried out, so that another may be looked for. */
    private boolean applyOne() {
        Optional<Account> due = accounts.lockDue(WallTime.utc());
        if (due.isEmpty()) {
            return false;
        }
        Account account = due.get();
        try {
            carryOut(account);
            failing = false;
            return true;
        } catch (DirectoryAway e) {
            waiting(e.toString());
            later(account, "directory-away");
            return false;
        } catch (DirectoryRefused e) {
            LOG.errorf("a wish about an account is refused: status=%d", e.status());
            later(account, "refused");
            return true;
        }
    }

    private void carryOut(Account account) {
        Optional<Entry> found = directory.find(account.sub());
        if (found.isEmpty()) {
            accounts.seen(account.sub(), account.enabled(), true);
            later(account, "gone");
            return;
        }
        Entry entry = found.get();
        List<String> wished = account.wished(entry.grants());
        boolean enabled = account.wishedEnabled(entry.enabled());
        if (!wished.equals(entry.grants()) || enabled != entry.enabled()) {
            directory.write(entry, wished, enabled);
        }
        if (account.endsSessions()) {
            directory.endSessions(account.sub());
        }
        accounts.applied(account.sub(), account.version());
        comparison.note(applied(account), AccountComparison.readable(wished), enabled);
    }

    /** The account as it is now that everything is applied. */
    private Account applied(Account account) {
        return accounts.find(account.sub()).orElseThrow();
    }

    private void later(Account account, String trouble) {
        long seconds = 1L << Math.min(accounts.tries(account.sub()), 10);
        Duration pause =
                Duration.ofSeconds(Math.min(seconds, config.longestPause().toSeconds()));
        accounts.tryAgain(account.sub(), trouble, WallTime.utc().plus(pause));
    }
}
