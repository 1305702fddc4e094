package org.kepu.door.logout;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.kepu.door.session.App;
import org.kepu.door.session.Cookies;
import org.kepu.door.session.ExpectedAccount;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.SessionId;
import org.kepu.web.PublicEndpoint;
import org.kepu.web.Refused;

/** Signing out over HTTP. */
@Path("/session")
public class LogoutResource {

    private final SignOut signOut;
    private final LogoutTokens tokens;
    private final OpenSessions sessions;

    @Inject
    LogoutResource(SignOut signOut, LogoutTokens tokens, OpenSessions sessions) {
        this.signOut = signOut;
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** Where the app sends the browser next: an own path, or the provider's page where it did not answer. */
    public record Next(String to) {}

    @POST
    @Path("/sign-out")
    @PermitAll
    @PublicEndpoint
    @Operation(hidden = true)
    public Response here(@Context HttpServerRequest request) {
        return gone(signOut.here(session(request), app(request)));
    }

    @POST
    @Path("/sign-out-everywhere")
    @PermitAll
    @PublicEndpoint
    @Operation(hidden = true)
    public Response everywhere(@Context HttpServerRequest request) {
        return gone(signOut.everywhere(session(request), app(request), ExpectedAccount.of(request)));
    }

    /** Called by the provider itself; its signed token is what lets it in. */
    @POST
    @Path("/back-channel-logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @PermitAll
    @PublicEndpoint
    @Operation(hidden = true)
    public Response byProvider(@FormParam("logout_token") @Nullable String token) {
        boolean obeyed = Optional.ofNullable(token)
                .flatMap(tokens::read)
                .map(sessions::end)
                .orElse(false);
        if (!obeyed) {
            throw new Refused(new LogoutProblem.TokenRefused());
        }
        return Response.ok().header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Response gone(String to) {
        return Response.ok(new Next(to))
                .header(HttpHeaders.SET_COOKIE, Cookies.withdrawn())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static Optional<SessionId> session(HttpServerRequest request) {
        return Cookies.find(request.headers(), Cookies.SESSION).map(SessionId::of);
    }

    private static App app(HttpServerRequest request) {
        return App.of(request.getHeader(App.HEADER)).orElse(App.PHONE);
    }
}
