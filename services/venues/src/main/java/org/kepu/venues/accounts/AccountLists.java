package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Places;
import org.kepu.venues.accounts.AccountViews.Who;
import org.kepu.venues.directory.Directory;
import org.kepu.venues.directory.DirectoryAway;
import org.kepu.venues.directory.Entry;
import org.kepu.web.Checks;
import org.kepu.web.Cursor;
import org.kepu.web.Page;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Who has what where and since when (授权一览), for those who look after it. There is no list of people: only of who holds a
 * grant, and a search that asks for exactly one.
 */
@ApplicationScoped
class AccountLists {

    private final AccountTable accounts;
    private final GrantTable grants;
    private final AccountComparison comparison;
    private final AccountViews views;
    private final CallersAuthority callers;
    private final Directory directory;
    private final Places places;
    private final Audit audit;

    AccountLists(
            AccountTable accounts,
            GrantTable grants,
            AccountComparison comparison,
            AccountViews views,
            CallersAuthority callers,
            Directory directory,
            Places places,
            Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.comparison = comparison;
        this.views = views;
        this.callers = callers;
        this.directory = directory;
        this.places = places;
        this.audit = audit;
    }

    /** Who holds a grant at a place and below it, or at all places the caller looks after. */
    Page<AccountView> page(
            @Nullable String place, @Nullable String role, boolean differing, @Nullable String cursor, int limit) {
        Authority authority = callers.require();
        Checks checks = new Checks();
        if (role != null) {
            checks.code("role", role, code -> Role.of(code).isPresent());
        }
        if (place != null) {
            checks.code("place", place, code -> places.find(code).isPresent());
        }
        checks.throwIfAny();
        if (place != null && !authority.sees(place)) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        Set<String> where = place == null ? authority.seen() : places.within(place);
        Cursor after = Cursor.decode(cursor, 1);
        Page<String> subs = Page.of(
                accounts.page(where, role, differing, after == null ? null : after.text(0), limit + 1),
                limit,
                Cursor::of);
        Names names = names(subs.items());
        return subs.map(sub -> views.of(accounts.find(sub).orElseThrow(), names.of(sub), false));
    }

    /** One account with what it held; 404 where the caller looks after nothing it holds or held. */
    AccountView one(String sub) {
        Authority authority = callers.require();
        Account account = accounts.find(sub)
                .filter(known -> isSeen(known, authority))
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        return views.of(account, names(List.of(sub)).of(sub), true);
    }

    private boolean isSeen(Account account, Authority authority) {
        return Stream.concat(
                        account.grants().stream(),
                        grants.past(account.sub()).stream().map(GrantTable.Past::held))
                .anyMatch(held -> authority.sees(held.grant().place()));
    }

    /**
     * The accounts of exactly one user name, telephone number or e-mail address, and what they hold by now. Who looks after
     * nobody's rights but names people for what he runs, such as a venue's desk, asks by what they sign in with and learns no
     * more than which account it is.
     */
    @Transactional
    public List<AccountView> search(AccountRequest.Search request) {
        if (callers.isKeeper()) {
            return sought(request).stream().map(this::known).toList();
        }
        callers.requireRunning();
        if (request.email() != null) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        return sought(request).stream().filter(Entry::enabled).map(this::bare).toList();
    }

    private AccountView bare(Entry entry) {
        audit.record(Act.of("account.find", "account", entry.account()));
        return AccountView.bare(entry.account(), entry.person().userName());
    }

    private List<Entry> sought(AccountRequest.Search request) {
        Checks checks = new Checks();
        long given = Stream.of(request.userName(), request.phone(), request.email())
                .filter(Objects::nonNull)
                .count();
        checks.check("userName", given > 0, "required");
        checks.check("userName", given < 2, "not-together");
        String userName = request.userName() == null ? null : checks.text("userName", request.userName(), 1, 64);
        String phone = request.phone() == null ? null : checks.phone("phone", request.phone());
        String email = request.email() == null ? null : checks.text("email", request.email(), 3, 255);
        checks.throwIfAny();
        if (email != null) {
            return directory.byEmail(email);
        }
        return directory.byUserName(Objects.requireNonNull(phone == null ? userName : phone)).stream()
                .toList();
    }

    private AccountView known(Entry entry) {
        String sub = entry.account();
        comparison.look(sub, entry.enabled());
        audit.record(Act.of("account.find", "account", sub));
        Account account = accounts.find(sub).orElseThrow();
        boolean elsewhereOnly = !account.inForce().isEmpty()
                && account.inForce().stream()
                        .noneMatch(held -> callers.authority().sees(held.grant().place()));
        return views.of(account, elsewhereOnly ? Who.UNSAID : new Who(entry.person(), false), false);
    }

    /** The roles the caller may give at a place. */
    List<String> roles(@Nullable String asked) {
        Checks checks = new Checks();
        String place = checks.code("place", asked, code -> places.find(code).isPresent());
        checks.throwIfAny();
        return callers.require().roles(place).stream().map(Role::code).toList();
    }

    private record Names(Map<String, Entry.Person> known, boolean away) {
        Who of(String sub) {
            return new Who(known.get(sub), away);
        }
    }

    private Names names(List<String> subs) {
        try {
            return new Names(subs.isEmpty() ? Map.of() : directory.people(subs), false);
        } catch (DirectoryAway e) {
            return new Names(Map.of(), true);
        }
    }
}
