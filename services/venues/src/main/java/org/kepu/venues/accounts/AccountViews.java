package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.venues.directory.Entry;

/** Shows of an account what the caller may see of it. */
@ApplicationScoped
class AccountViews {

    private final Places places;
    private final GrantTable grants;
    private final CallersAuthority callers;

    AccountViews(Places places, GrantTable grants, CallersAuthority callers) {
        this.places = places;
        this.grants = grants;
        this.callers = callers;
    }

    /** Who an account is, or why that is not said. */
    record Who(Entry.@Nullable Person person, boolean directoryAway) {
        static final Who UNSAID = new Who(null, false);
    }

    AccountView of(Account account, Who who, boolean withPast) {
        Authority authority = callers.authority();
        List<HeldGrant> inForce = account.inForce();
        List<HeldGrant> seen = inForce.stream()
                .filter(held -> authority.sees(held.grant().place()))
                .toList();
        Entry.Person person = who.person();
        return new AccountView(
                account.sub(),
                account.version(),
                account.enabled(),
                account.isBeingApplied(),
                account.trouble(),
                account.gone(),
                !callers.is(account)
                        && !inForce.isEmpty()
                        && inForce.stream().allMatch(held -> authority.mayGrant(held.grant())),
                seen.stream().map(held -> held(account, held, authority)).toList(),
                inForce.size() - seen.size(),
                person == null ? null : new AccountView.Person(person.userName(), person.name(), person.email()),
                who.directoryAway(),
                withPast ? past(account, authority) : null);
    }

    private AccountView.Held held(Account account, HeldGrant held, Authority authority) {
        return new AccountView.Held(
                held.id(),
                held.grant().role().code(),
                held.grant().place(),
                placeName(held),
                held.givenAt(),
                held.givenBy(),
                held.origin().code(),
                account.isBeingApplied(held.changedIn()),
                held.missing(),
                !callers.is(account) && authority.mayGrant(held.grant()));
    }

    private List<AccountView.Past> past(Account account, Authority authority) {
        return grants.past(account.sub()).stream()
                .filter(past -> authority.sees(past.held().grant().place()))
                .map(past -> new AccountView.Past(
                        past.held().id(),
                        past.held().grant().role().code(),
                        past.held().grant().place(),
                        placeName(past.held()),
                        past.held().givenAt(),
                        past.held().givenBy(),
                        past.held().endedAt(),
                        past.held().endedBy(),
                        past.reason(),
                        account.isBeingApplied(past.held().changedIn())))
                .toList();
    }

    private @Nullable String placeName(HeldGrant held) {
        return places.find(held.grant().place()).map(Place::name).orElse(null);
    }
}
