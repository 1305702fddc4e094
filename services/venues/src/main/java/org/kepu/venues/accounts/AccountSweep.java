package org.kepu.venues.accounts;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.DirectoryAway;
import org.kepu.venues.directory.Entry;

/** Looks all accounts of the realm through, page by page, for grants given or taken past this service (核对). */
@ApplicationScoped
class AccountSweep {

    private static final Logger LOG = Logger.getLogger(AccountSweep.class);

    private final Directory directory;
    private final AccountComparison comparison;
    private final AccountTable accounts;
    private final SweepTable sweeps;
    private final AccountConfig config;

    AccountSweep(
            Directory directory,
            AccountComparison comparison,
            AccountTable accounts,
            SweepTable sweeps,
            AccountConfig config) {
        this.directory = directory;
        this.comparison = comparison;
        this.accounts = accounts;
        this.sweeps = sweeps;
        this.config = config;
    }

    @Scheduled(
            identity = "kepu-accounts-sweep",
            every = "${kepu.accounts.look-every:1m}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        if (directory.isConfigured()) {
            sweep(config.sweepEvery());
        }
    }

    /** Looks everything through unless that was done less than so long ago. */
    void sweep(Duration every) {
        if (!sweeps.claim(every)) {
            return;
        }
        try {
            int seen = lookThrough();
            sweeps.done();
            LOG.infof("all accounts were looked through: count=%d", seen);
        } catch (DirectoryAway e) {
            sweeps.release();
            LOG.warnf("accounts cannot be looked through, they are later: reason=%s", e.getMessage());
        } catch (RuntimeException e) {
            sweeps.release();
            throw e;
        }
    }

    private int lookThrough() {
        Set<String> present = new HashSet<>();
        int read = 0;
        List<Entry> page = directory.page(read, config.sweepPage());
        while (!page.isEmpty()) {
            for (Entry entry : page) {
                present.add(entry.account());
                if (comparison.differs(entry)) {
                    comparison.look(entry.account(), entry.enabled());
                }
            }
            read += page.size();
            page = directory.page(read, config.sweepPage());
        }
        accounts.holders().stream().filter(sub -> !present.contains(sub)).forEach(sub -> comparison.look(sub, false));
        return read;
    }
}
