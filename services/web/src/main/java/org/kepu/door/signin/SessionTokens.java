package org.kepu.door.signin;

import io.quarkus.oidc.AuthorizationCodeTokens;
import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.TokenStateManager;
import io.quarkus.security.AuthenticationFailedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import org.kepu.door.provider.Tokens;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.Session;
import org.kepu.door.session.SessionId;

/**
 * Where the code flow leaves the tokens it was given: in a new row. A session is handed back to the code flow once, right
 * after it was made; asked again, it is removed and the flow begins anew, so that signing in always makes a new session
 * (no fixation), of whoever the provider says it is.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionTokens implements TokenStateManager {

    private final OpenSessions sessions;

    @Inject
    SessionTokens(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<String> createTokenState(
            RoutingContext request,
            OidcTenantConfig config,
            AuthorizationCodeTokens given,
            OidcRequestContext<String> context) {
        return context.runBlocking(() -> {
            String cookie =
                    sessions.begin(new Tokens(given.getAccessToken(), given.getRefreshToken(), given.getIdToken()));
            SessionCookie.give(request, cookie);
            return cookie;
        });
    }

    @Override
    public Uni<AuthorizationCodeTokens> getTokens(
            RoutingContext request,
            OidcTenantConfig config,
            String cookie,
            OidcRequestContext<AuthorizationCodeTokens> context) {
        return context.runBlocking(() -> sessions.fresh(SessionId.of(cookie))
                .map(Session::tokens)
                .map(tokens -> new AuthorizationCodeTokens(tokens.id(), tokens.access(), tokens.refresh()))
                .orElseThrow(AuthenticationFailedException::new));
    }

    @Override
    public Uni<Void> deleteTokens(
            RoutingContext request, OidcTenantConfig config, String cookie, OidcRequestContext<Void> context) {
        return context.runBlocking(() -> {
            sessions.end(SessionId.of(cookie));
            SessionCookie.withdraw(request);
            return null;
        });
    }
}
