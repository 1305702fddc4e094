package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kepu.security.Grant;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.venues.accounts.HeldGrant.Origin;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.Entry;

/**
 * Compares what is kept here with what the sign-in server holds, and writes down what differs for somebody to look at.
 * Nothing is ever changed there: a grant given past this service counts and is shown, one taken away is shown as missing.
 */
@ApplicationScoped
class AccountComparison {

    private final AccountTable accounts;
    private final GrantTable grants;
    private final SweepTable sweeps;
    private final Directory directory;
    private final Audit audit;

    AccountComparison(AccountTable accounts, GrantTable grants, SweepTable sweeps, Directory directory, Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.sweeps = sweeps;
        this.directory = directory;
        this.audit = audit;
    }

    /** Whether an entry says something else than is kept. Asked without a lock: a yes is looked at again. */
    boolean differs(Entry entry) {
        Optional<Account> known = accounts.find(entry.account());
        if (known.isEmpty()) {
            return !entry.grants().isEmpty();
        }
        Account account = known.get();
        return !account.isBeingApplied()
                && (account.gone()
                        || account.enabled() != entry.enabled()
                        || !readable(entry).equals(expected(account)));
    }

    /**
     * Looks at one account and writes down what differs; one whose wishes are still being applied is left alone. The account is
     * locked before the sign-in server is asked, so that no wish is carried out in between.
     */
    @Transactional
    public void look(String sub, boolean enabled) {
        accounts.see(sub, enabled);
        Account account = accounts.lock(sub).orElseThrow();
        if (account.isBeingApplied()) {
            return;
        }
        Optional<Entry> found = directory.find(sub);
        if (found.isEmpty()) {
            if (!account.gone()) {
                accounts.seen(sub, account.enabled(), true);
                accounts.count(sub);
                audit.record(Act.of("account.gone", "account", sub).version(account.version() + 1));
            }
            return;
        }
        note(account, readable(found.get()), found.get().enabled());
    }

    /** Writes down what an account holds at the sign-in server, which is locked here. */
    void note(Account account, Set<Grant> there, boolean enabledThere) {
        long version = account.version() + 1;
        Map<String, Object> differences = new LinkedHashMap<>();
        Origin origin = sweeps.isDone() ? Origin.OUTSIDE : Origin.FOUND;
        for (Grant grant : there) {
            if (account.holds(grant).isEmpty()) {
                grants.see(account.sub(), grant, origin, account.appliedVersion());
                differences.put(grant.toString(), origin.code());
            }
        }
        for (HeldGrant held : account.inForce()) {
            boolean missing = !there.contains(held.grant());
            if (missing != held.missing()) {
                grants.missing(held.id(), missing);
                differences.put(held.grant().toString(), missing ? "missing" : "back");
            }
        }
        if (enabledThere != account.enabled() || account.gone()) {
            accounts.seen(account.sub(), enabledThere, false);
            differences.put("enabled", enabledThere);
        }
        if (!differences.isEmpty()) {
            accounts.count(account.sub());
            audit.record(Act.of("account.differ", "account", account.sub())
                    .version(version)
                    .with(differences));
        }
    }

    /** The grants of an entry that can be read; others grant nothing. */
    static Set<Grant> readable(Entry entry) {
        return readable(entry.grants());
    }

    static Set<Grant> readable(List<String> texts) {
        Set<Grant> readable = new LinkedHashSet<>();
        texts.forEach(text -> Grant.parse(text).ifPresent(readable::add));
        return readable;
    }

    private static Set<Grant> expected(Account account) {
        Set<Grant> expected = new LinkedHashSet<>();
        account.inForce().stream().filter(held -> !held.missing()).forEach(held -> expected.add(held.grant()));
        return expected;
    }
}
