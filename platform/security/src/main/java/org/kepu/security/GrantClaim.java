package org.kepu.security;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the claim {@value #NAME} of a token says: a list of at most {@value #MAX} strings {@code role@placeCode}.
 *
 * <p>A string that says nothing we know grants nothing and is counted. A list that is too long grants nothing at all:
 * which twenty of them count must not hang on their order.
 *
 * @param grants what is granted
 * @param malformed how many entries could not be read
 * @param tooMany whether the list was too long
 */
public record GrantClaim(Set<Grant> grants, int malformed, boolean tooMany) {

    /** Name of the claim. */
    public static final String NAME = "kepu_grants";

    /** Most entries of the claim. */
    public static final int MAX = 20;

    private static final GrantClaim NONE = new GrantClaim(Set.of(), 0, false);

    public GrantClaim {
        grants = Set.copyOf(grants);
    }

    /** Reads the claim as the token's parser gives it; null where the token has none. */
    public static GrantClaim of(@Nullable Object claim) {
        if (claim == null) {
            return NONE;
        }
        if (!(claim instanceof Collection<?> entries)) {
            return new GrantClaim(Set.of(), 1, false);
        }
        if (entries.size() > MAX) {
            return new GrantClaim(Set.of(), 0, true);
        }
        Set<Grant> grants = new LinkedHashSet<>();
        int malformed = 0;
        for (Object entry : entries) {
            Optional<Grant> grant = text(entry).flatMap(Grant::parse);
            grant.ifPresent(grants::add);
            malformed += grant.isPresent() ? 0 : 1;
        }
        return new GrantClaim(grants, malformed, false);
    }

    private static Optional<String> text(@Nullable Object entry) {
        return switch (entry) {
            case String text -> Optional.of(text);
            case JsonString text -> Optional.of(text.getString());
            case null, default -> Optional.empty();
        };
    }
}
