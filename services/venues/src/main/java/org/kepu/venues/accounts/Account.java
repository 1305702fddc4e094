package org.kepu.venues.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kepu.security.Grant;
import org.kepu.security.GrantClaim;
import org.kepu.web.Refused;

/**
 * An account and what it is wished to hold (账号与授权). A wish is carried out at the sign-in server afterwards: it is
 * "being applied" until {@link #appliedVersion} has reached its version.
 *
 * @param sub the account, as tokens name it
 * @param version of the last wish
 * @param appliedVersion of the last wish the sign-in server holds
 * @param enabled whether it may sign in
 * @param enabledIn version that switched it on or off; 0 for none
 * @param sessionsEndIn version that ends its sessions; 0 for none
 * @param invited whether it was made here
 * @param gone whether the sign-in server has no such account any more
 * @param trouble why the last try to apply failed: {@code directory-away}, {@code refused}, {@code gone}
 * @param grants those in force, and those withdrawn whose withdrawal is still being applied
 */
record Account(
        String sub,
        long version,
        long appliedVersion,
        boolean enabled,
        long enabledIn,
        long sessionsEndIn,
        boolean invited,
        boolean gone,
        @Nullable String trouble,
        List<HeldGrant> grants) {

    Account {
        if (appliedVersion > version) {
            throw new IllegalArgumentException("appliedVersion must be at most " + version + ", was " + appliedVersion);
        }
        grants = List.copyOf(grants);
    }

    boolean isBeingApplied() {
        return appliedVersion < version;
    }

    /** Whether a change of this version has not reached the sign-in server. */
    boolean isBeingApplied(long changedIn) {
        return changedIn > appliedVersion;
    }

    List<HeldGrant> inForce() {
        return grants.stream().filter(HeldGrant::isInForce).toList();
    }

    Optional<HeldGrant> holds(Grant grant) {
        return inForce().stream().filter(held -> held.grant().equals(grant)).findFirst();
    }

    /**
     * Refuses a further grant.
     *
     * @throws Refused 409 where the account is switched off, or holds as many as a token carries
     */
    void requireRoom() {
        if (!enabled) {
            throw new Refused(new AccountProblem.WrongState(false));
        }
        if (inForce().size() >= GrantClaim.MAX) {
            throw new Refused(new AccountProblem.TooMany());
        }
    }

    /** Refuses (403) unless it holds something and all of it lies within what somebody may grant. */
    void requireWithin(Authority authority) {
        List<HeldGrant> held = inForce();
        if (held.isEmpty() || !held.stream().allMatch(each -> authority.mayGrant(each.grant()))) {
            throw new Refused(new AccountProblem.NotYours());
        }
    }

    /**
     * What the sign-in server is to hold: what it holds now, without what is withdrawn and with what is given. What was
     * granted past this service stays.
     */
    List<String> wished(List<String> now) {
        List<String> wished = new ArrayList<>(now);
        for (HeldGrant held : grants) {
            String text = held.grant().toString();
            if (!isBeingApplied(held.changedIn())) {
                continue;
            }
            if (held.isInForce() && !wished.contains(text)) {
                wished.add(text);
            } else if (!held.isInForce() && holds(held.grant()).isEmpty()) {
                wished.remove(text);
            }
        }
        return wished;
    }

    /** Whether it may sign in afterwards, where it may or may not now: only a wish of this service changes that. */
    boolean wishedEnabled(boolean now) {
        return isBeingApplied(enabledIn) ? enabled : now;
    }

    /** Whether its sessions are to be ended. */
    boolean endsSessions() {
        return isBeingApplied(sessionsEndIn);
    }
}
