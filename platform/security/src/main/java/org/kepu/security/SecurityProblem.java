package org.kepu.security;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kepu.contracts.Text;
import org.kepu.web.Problem;
import org.kepu.web.ProblemType;

/** Why a right is refused. */
public sealed interface SecurityProblem extends Problem {

    /**
     * A place or public record outside the caller's scope.
     *
     * @param place what people call it
     */
    @ProblemType("urn:kepu:problem:security-grant-missing")
    record GrantMissing(Set<Role> roles, String place) implements SecurityProblem {
        public GrantMissing {
            roles = Set.copyOf(roles);
        }

        @Override
        public Map<String, Object> parameters() {
            return Map.of("roles", new Text(names("、", Text::zh), names(", ", Text::en)), "place", place);
        }

        private String names(String separator, Function<Text, String> language) {
            return roles.stream().sorted().map(Role::words).map(language).collect(Collectors.joining(separator));
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
