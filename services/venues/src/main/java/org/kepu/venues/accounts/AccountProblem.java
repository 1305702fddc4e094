package org.kepu.venues.accounts;

import java.util.Map;
import org.kepu.security.Grant;
import org.kepu.security.GrantClaim;
import org.kepu.security.Role;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** What can go wrong with people and rights. */
public sealed interface AccountProblem extends Problem {

    /** Nobody changes what he himself may do. */
    @ProblemType("urn:kepu:problem:account-own-rights")
    record OwnRights() implements AccountProblem {}

    /** A grant that reaches further than the caller's own. */
    @ProblemType("urn:kepu:problem:account-out-of-scope")
    record OutOfScope(Role role, String place) implements AccountProblem {

        static OutOfScope of(Grant grant) {
            return new OutOfScope(grant.role(), grant.place());
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("role", role.code(), "place", place);
        }
    }

    /** The account holds rights elsewhere, or none at all, so it is not the caller's to switch off or to give a password. */
    @ProblemType("urn:kepu:problem:account-not-yours")
    record NotYours() implements AccountProblem {}

    /** A place that has ended gets no new grants. */
    @ProblemType(value = "urn:kepu:problem:account-place-ended", field = "place")
    record PlaceEnded(String place) implements AccountProblem {}

    /** A token carries no more. */
    @ProblemType("urn:kepu:problem:account-too-many-grants")
    record TooMany() implements AccountProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", GrantClaim.MAX);
        }
    }

    /** Withdrawn already. */
    @ProblemType("urn:kepu:problem:account-grant-ended")
    record GrantEnded() implements AccountProblem {}

    /** Somebody must be left who can grant. */
    @ProblemType("urn:kepu:problem:account-last-admin")
    record LastAdmin() implements AccountProblem {}

    /** A step that its state does not allow: it is switched off, or is not. */
    @ProblemType("urn:kepu:problem:account-wrong-state")
    record WrongState(boolean enabled) implements AccountProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("status", enabled ? "enabled" : "disabled");
        }
    }

    /** The user name belongs to somebody else. */
    @ProblemType(value = "urn:kepu:problem:account-name-taken", field = "userName")
    record NameTaken() implements AccountProblem {}

    /** The sign-in server does not take the name or the address. */
    @ProblemType(value = "urn:kepu:problem:account-name-refused", field = "userName")
    record NameRefused() implements AccountProblem {}

    /** Somebody signs in with the account already; only its owner sets its password. */
    @ProblemType("urn:kepu:problem:account-in-use")
    record InUse() implements AccountProblem {}
}
