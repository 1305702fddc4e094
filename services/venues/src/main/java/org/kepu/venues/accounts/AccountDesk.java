package org.kepu.venues.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.security.Grant;
import org.kepu.security.Role;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.venues.accounts.HeldGrant.Origin;
import org.kepu.web.Checks;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;
import org.kepu.web.Versions;

/**
 * Giving and taking rights (授权与收回). Each step writes a wish in one transaction and asks nobody: the sign-in server may be
 * away, and the wish is carried out when it is back. Nobody changes his own rights, and nobody gives what he could not take.
 */
@ApplicationScoped
@Transactional
class AccountDesk {

    private static final String ACCOUNT = "account";

    private final AccountTable accounts;
    private final GrantTable grants;
    private final CallersAuthority callers;
    private final Places places;
    private final CityTime time;
    private final Audit audit;

    AccountDesk(
            AccountTable accounts,
            GrantTable grants,
            CallersAuthority callers,
            Places places,
            CityTime time,
            Audit audit) {
        this.accounts = accounts;
        this.grants = grants;
        this.callers = callers;
        this.places = places;
        this.time = time;
        this.audit = audit;
    }

    /** Gives a grant; one that is held already stays as it is, one that was not given here becomes the caller's. */
    Account give(String sub, long version, AccountRequest.Granting request) {
        Checks checks = new Checks();
        Grant grant = request.read(checks, places);
        checks.throwIfAny();
        callers.require(sub, List.of(grant));
        requireStanding(grant.place());
        Account account = locked(sub, version);
        Optional<HeldGrant> held = account.holds(grant);
        if (held.isPresent()
                && held.get().origin() == Origin.GIVEN
                && !held.get().missing()) {
            return account;
        }
        long next = version + 1;
        if (held.isPresent()) {
            grants.confirm(held.get().id(), callers.sub(), next);
        } else {
            account.requireRoom();
            grants.give(sub, grant, callers.sub(), next);
        }
        accounts.wish(sub, next, false);
        audit.record(act(held.isPresent() ? "account.confirm" : "account.grant", account, next)
                .at(grant.place())
                .with(Map.of("role", grant.role().code())));
        return accounts.find(sub).orElseThrow();
    }

    /** Takes a grant back; with the last one the account's sessions end. */
    Account withdraw(String sub, UUID id, long version, AccountRequest.Reason request) {
        String reason = request.read();
        callers.require();
        Account account = locked(sub, version);
        HeldGrant held = account.grants().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        callers.require(sub, List.of(held.grant()));
        if (!held.isInForce()) {
            throw new Refused(new AccountProblem.GrantEnded());
        }
        if (held.grant().role() == Role.ADMIN) {
            requireAnotherAdmin(List.of(held));
        }
        long next = version + 1;
        grants.end(id, callers.sub(), reason, next);
        boolean last = account.inForce().size() == 1;
        accounts.wish(sub, next, last);
        audit.record(act("account.withdraw", account, next)
                .at(held.grant().place())
                .because(reason)
                .with(Map.of("role", held.grant().role().code(), "last", last)));
        return accounts.find(sub).orElseThrow();
    }

    /** Lets an account sign in no more, and ends its sessions; its grants stay for when it is switched on again. */
    Account disable(String sub, long version, AccountRequest.Reason request) {
        String reason = request.read();
        Account account = own(sub, version, true);
        List<HeldGrant> admin = account.inForce().stream()
                .filter(held -> held.grant().role() == Role.ADMIN)
                .toList();
        if (!admin.isEmpty()) {
            requireAnotherAdmin(admin);
        }
        return switched(account, false, reason);
    }

    /** Lets it sign in again, with the grants it has. */
    Account enable(String sub, long version, AccountRequest.Reason request) {
        String reason = request.read();
        return switched(own(sub, version, false), true, reason);
    }

    private Account switched(Account account, boolean enabled, String reason) {
        long next = account.version() + 1;
        accounts.enable(account.sub(), enabled, next);
        accounts.wish(account.sub(), next, !enabled);
        audit.record(act(enabled ? "account.enable" : "account.disable", account, next)
                .because(reason));
        return accounts.find(account.sub()).orElseThrow();
    }

    /** An account all of whose grants the caller could take, in the state asked for. */
    private Account own(String sub, long version, boolean enabled) {
        callers.require(sub, List.of());
        Account account = locked(sub, version);
        account.requireWithin(callers.authority());
        if (account.enabled() != enabled) {
            throw new Refused(new AccountProblem.WrongState(account.enabled()));
        }
        return account;
    }

    private Account locked(String sub, long version) {
        Account account = accounts.lock(sub).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        Versions.requireCurrent(version, account.version());
        return account;
    }

    /** Refuses a grant at a place that has ended. */
    void requireStanding(String code) {
        Place place = places.find(code).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
        if (place.validTo() != null && place.validTo().isBefore(time.today())) {
            throw new Refused(new AccountProblem.PlaceEnded(code));
        }
    }

    /** Refuses to take the last administrator of the installation, and of each of its cities. */
    private void requireAnotherAdmin(List<HeldGrant> taken) {
        List<UUID> ids = taken.stream().map(HeldGrant::id).toList();
        List<GrantTable.Admin> others = grants.lockAdmins().stream()
                .filter(admin -> !ids.contains(admin.grant()))
                .toList();
        boolean cityKept = taken.stream()
                .map(held -> held.grant().place())
                .filter(code -> places.find(code)
                        .filter(place -> place.parent() == null)
                        .isPresent())
                .allMatch(
                        city -> others.stream().anyMatch(admin -> admin.place().equals(city)));
        if (others.isEmpty() || !cityKept) {
            throw new Refused(new AccountProblem.LastAdmin());
        }
    }

    private static Act act(String action, Account account, long version) {
        return Act.of(action, ACCOUNT, account.sub()).version(version);
    }
}
