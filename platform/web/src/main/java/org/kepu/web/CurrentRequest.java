package org.kepu.web;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** Who asks for what, as far as keeping answers apart needs it; rights are the business of {@code platform/security}. */
@RequestScoped
public class CurrentRequest {

    /** Who everybody is that has not signed in. */
    public static final String NOBODY = "-";

    private final CurrentVertxRequest request;

    @Inject
    CurrentRequest(CurrentVertxRequest request) {
        this.request = request;
    }

    /** The account's {@code sub}, or {@value #NOBODY}. */
    public String caller() {
        RoutingContext current = request.getCurrent();
        return current == null ? NOBODY : subject(current);
    }

    /** When the token ends, in wall time; null where nobody is signed in. */
    public @Nullable Instant tokenEnds() {
        RoutingContext current = request.getCurrent();
        SecurityIdentity identity = current == null ? null : identity(current);
        return identity != null && identity.getPrincipal() instanceof JsonWebToken token
                ? Instant.ofEpochSecond(token.getExpirationTime())
                : null;
    }

    /** Method, path and query, for instance {@code POST /api/venues/v1/openings}. */
    public String target() {
        RoutingContext current = request.getCurrent();
        return current == null
                ? ""
                : current.request().method() + " " + current.request().uri();
    }

    /** The account's {@code sub}, or {@value #NOBODY}. */
    public static String subject(RoutingContext current) {
        SecurityIdentity identity = identity(current);
        if (identity == null) {
            return NOBODY;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    /** The signed-in session: {@code sid} of the token, else {@code sub}; null where nobody is signed in. */
    public static @Nullable String session(RoutingContext current) {
        SecurityIdentity identity = identity(current);
        if (identity == null) {
            return null;
        }
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getClaim("sid") instanceof String sid) {
            return sid;
        }
        return subject(current);
    }

    private static @Nullable SecurityIdentity identity(RoutingContext current) {
        if (current.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            return user.getSecurityIdentity();
        }
        return null;
    }
}
