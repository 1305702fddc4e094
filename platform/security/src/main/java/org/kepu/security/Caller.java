package org.kepu.security;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import jakarta.enterprise.context.RequestScoped;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.kepu.security.personal.PersonRefs;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/**
 * Who makes this request (调用者) and what the token lets him do. Checks stand in the service: pages only hide what would be
 * refused here.
 */
@RequestScoped
public class Caller {

    private final CurrentIdentityAssociation identity;
    private final Places places;
    private final PersonRefs refs;
    private final Denials denials;
    private @Nullable GrantClaim claim;

    Caller(CurrentIdentityAssociation identity, Places places, PersonRefs refs, Denials denials) {
        this.identity = identity;
        this.places = places;
        this.refs = refs;
        this.denials = denials;
    }

    /** Whether the request carries a valid token. */
    public boolean isSignedIn() {
        return token().isPresent();
    }

    /**
     * The account (账号): an opaque text of at most 255 characters, the same in every service. It never leaves the service.
     *
     * @throws Refused 401 where nobody is signed in
     */
    public String sub() {
        return token().orElseThrow(() -> new Refused(RequestProblem.NOT_SIGNED_IN))
                .getSubject();
    }

    /**
     * The reference that stands for this account in events.
     *
     * @throws Refused 401 where nobody is signed in
     */
    public String personRef() {
        return refs.of(sub());
    }

    /** The city-wide rights in the token; none where nobody is signed in. */
    public Set<Grant> grants() {
        return claim().grants();
    }

    /** Whether a grant of this role covers the place. */
    public boolean has(Role role, String place) {
        return hasAny(Set.of(role), place);
    }

    /** Whether a grant of one of these roles covers the place. */
    public boolean hasAny(Set<Role> roles, String place) {
        return grants().stream().anyMatch(grant -> roles.contains(grant.role()) && places.covers(grant.place(), place));
    }

    /** The places at which the caller holds one of these roles: the scope of a list. */
    public Set<String> scopes(Set<Role> roles) {
        return grants().stream()
                .filter(grant -> roles.contains(grant.role()))
                .map(Grant::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Refuses the request unless a grant of one of these roles covers the place.
     *
     * @throws Refused 401 where nobody is signed in, else 403
     */
    public void requireGrant(Set<Role> roles, String place) {
        sub();
        if (hasAny(roles, place)) {
            return;
        }
        if (claim().tooMany()) {
            denials.count(Denials.Reason.TOO_MANY_GRANTS, "");
            throw new Refused(new SecurityProblem.TooManyGrants());
        }
        String codes = roles.stream().map(Role::code).sorted().collect(Collectors.joining(", "));
        denials.count(Denials.Reason.GRANT_MISSING, "roles=" + codes + " place=" + place);
        String name = places.find(place).map(Place::name).orElse(place);
        throw new Refused(new SecurityProblem.GrantMissing(roles, name));
    }

    /** Refuses the request unless the caller holds this role at or above the place. */
    public void requireGrant(Role role, String place) {
        requireGrant(Set.of(role), place);
    }

    /**
     * Refuses the request unless the caller holds one of these roles in every city of the installation: for what belongs to no
     * place, such as the queues of a service.
     *
     * @throws Refused 401 where nobody is signed in, 403 where a city is missing or none is known yet
     */
    public void requireEverywhere(Set<Role> roles) {
        sub();
        List<Place> cities = places.tree().roots();
        if (cities.isEmpty()) {
            throw new Refused(RequestProblem.FORBIDDEN);
        }
        cities.forEach(city -> requireGrant(roles, city.code()));
    }

    private GrantClaim claim() {
        GrantClaim read = claim;
        if (read == null) {
            read = GrantClaim.of(
                    token().map(token -> token.getClaim(GrantClaim.NAME)).orElse(null));
            if (read.malformed() > 0) {
                denials.count(Denials.Reason.MALFORMED_GRANT, read.malformed(), "count=" + read.malformed());
            }
            claim = read;
        }
        return read;
    }

    private Optional<JsonWebToken> token() {
        Principal principal = identity.getIdentity().getPrincipal();
        return principal instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }
}
