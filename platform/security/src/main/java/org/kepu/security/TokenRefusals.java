package org.kepu.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.AuthenticationFailureEvent;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests that did not come past the token. The reason a token failed is not logged: it quotes the token's
 * claims.
 */
@ApplicationScoped
class TokenRefusals {

    private final Denials denials;

    TokenRefusals(Denials denials) {
        this.denials = denials;
    }

    void badToken(@Observes AuthenticationFailureEvent event) {
        denials.count(Denials.Reason.BAD_TOKEN, "");
    }

    void noToken(@Observes AuthorizationFailureEvent event) {
        @Nullable SecurityIdentity caller = event.getSecurityIdentity();
        if (caller == null || caller.isAnonymous()) {
            Object endpoint = event.getEventProperties().get(AuthorizationFailureEvent.SECURED_METHOD_KEY);
            // By its method, not by its path: a path may hold a number that leads to a person.
            denials.count(Denials.Reason.NO_TOKEN, endpoint == null ? "" : "route=" + endpoint);
        }
    }
}
