package org.kepu.security;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a right is refused. */
public sealed interface SecurityProblem extends Problem {

    /** A place or public record outside the caller's scope. */
    @ProblemType("urn:kepu:problem:security-grant-missing")
    record GrantMissing(Set<Role> roles, String place) implements SecurityProblem {
        public GrantMissing {
            roles = Set.copyOf(roles);
        }

        @Override
        public Map<String, Object> parameters() {
            String names = roles.stream().map(Role::code).sorted().collect(Collectors.joining(", "));
            return Map.of("roles", names, "place", place);
        }
    }

    /** The account has more grants than a token may carry, so none of them counts. */
    @ProblemType("urn:kepu:problem:security-too-many-grants")
    record TooManyGrants() implements SecurityProblem {
        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", GrantClaim.MAX);
        }
    }

    /** Opening a record of this kind needs a reason, which is kept (requirement R20). */
    @ProblemType(value = "urn:kepu:problem:security-reason-missing", field = "reason")
    record ReasonMissing() implements SecurityProblem {}
}
