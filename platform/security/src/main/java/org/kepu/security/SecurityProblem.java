package org.kepu.security;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kepu.web.Problem;

/** Why a right is refused. */
public sealed interface SecurityProblem extends Problem {

    /** A place or public record outside the caller's scope. */
    record GrantMissing(Set<Role> roles, String place) implements SecurityProblem {

        public GrantMissing {
            roles = Set.copyOf(roles);
        }

        @Override
        public String type() {
            return "urn:kepu:problem:security-grant-missing";
        }

        @Override
        public int status() {
            return 403;
        }

        @Override
        public Map<String, Object> parameters() {
            String names = roles.stream().map(Role::code).sorted().collect(Collectors.joining(", "));
            return Map.of("roles", names, "place", place);
        }
    }

    /** The account has more grants than a token may carry, so none of them counts. */
    record TooManyGrants() implements SecurityProblem {

        @Override
        public String type() {
            return "urn:kepu:problem:security-too-many-grants";
        }

        @Override
        public int status() {
            return 403;
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("max", GrantClaim.MAX);
        }
    }

    /** Opening a record of this kind needs a reason, which is kept (requirement R20). */
    record ReasonMissing() implements SecurityProblem {

        @Override
        public String type() {
            return "urn:kepu:problem:security-reason-missing";
        }

        @Override
        public int status() {
            return 422;
        }

        @Override
        public @Nullable String field() {
            return "reason";
        }
    }
}
