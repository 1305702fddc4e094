package org.kepu.door.signin;

import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kepu.door.pages.OwnPages;
import org.kepu.door.session.Cookies;
import org.kepu.door.session.SessionId;
import org.kepu.door.session.Sessions;
import org.kepu.web.Refused;
import org.kepu.web.Unavailable;

/**
 * The two paths on which Quarkus's code flow runs; nowhere else is it asked. {@code /session/sign-in?to=…} sends the browser
 * to the provider, which sends it back to {@code /session/callback}, which sends it to the first again, signed in.
 */
@ApplicationScoped
class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);
    private static final String ASKED = "/session/sign-in";
    private static final Set<String> PATHS = Set.of(ASKED, "/session/callback");
    /** After the guard, before anything else reads cookies. */
    private static final int ORDER = 950;

    private static final int FOUND = 302;

    private final HttpAuthenticator authenticator;
    private final Sessions sessions;
    private final OwnPages pages;

    @Inject
    SignIn(HttpAuthenticator authenticator, Sessions sessions, OwnPages pages) {
        this.authenticator = authenticator;
        this.sessions = sessions;
        this.pages = pages;
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, ORDER);
    }

    private void handle(RoutingContext request) {
        if (!PATHS.contains(request.request().path())
                || !request.request().method().equals(HttpMethod.GET)) {
            request.next();
            return;
        }
        Optional<SessionId> id =
                Cookies.find(request.request().headers(), Cookies.SESSION).map(SessionId::of);
        SessionCookie.rename(request);
        authenticator
                .attemptAuthentication(request)
                .subscribe()
                .with(identity -> arrived(request, identity, id), failure -> failed(request, failure));
    }

    private void arrived(RoutingContext request, @Nullable SecurityIdentity identity, Optional<SessionId> id) {
        if (identity == null || identity.isAnonymous() || id.isEmpty()) {
            challenge(request);
            return;
        }
        Destination to = Destination.of(request.request().getParam("to"));
        request.vertx()
                .executeBlocking(
                        () -> {
                            sessions.enter(id.get(), to.app());
                            return to.path();
                        },
                        false)
                .onSuccess(path -> {
                    request.response().headers().add("Set-Cookie", Cookies.withdrawn(Cookies.SIGN_IN));
                    redirect(request, path);
                })
                .onFailure(request::fail);
    }

    private void failed(RoutingContext request, Throwable failure) {
        switch (failure) {
            case AuthenticationRedirectException onward -> redirect(request, onward.getRedirectUri());
            case AuthenticationCompletionException _ -> notFinished(request);
            case AuthenticationFailedException _ -> challenge(request);
            default -> unavailable(request, failure);
        }
    }

    private void challenge(RoutingContext request) {
        if (isAsked(request)) {
            request.response()
                    .headers()
                    .add("Set-Cookie", SignInAsked.of(request.request()).cookie());
        }
        authenticator
                .getChallenge(request)
                .subscribe()
                .with(
                        challenge -> {
                            if (challenge != null && challenge.status == FOUND) {
                                redirect(
                                        request,
                                        challenge
                                                .getHeaders()
                                                .values()
                                                .iterator()
                                                .next());
                            } else {
                                notFinished(request);
                            }
                        },
                        failure -> unavailable(request, failure));
    }

    private void notFinished(RoutingContext request) {
        SignInAsked asked = isAsked(request) ? SignInAsked.of(request.request()) : SignInAsked.kept(request.request());
        pages.signInFailed(request, asked.language(), asked.address());
    }

    /** At the first of the two paths: what is asked for stands in its address. */
    private static boolean isAsked(RoutingContext request) {
        return ASKED.equals(request.request().path());
    }

    private static void unavailable(RoutingContext request, Throwable failure) {
        LOG.warnf("signing in does not work: reason=%s", failure.getClass().getSimpleName());
        request.fail(new Refused(new Unavailable(5)));
    }

    private static void redirect(RoutingContext request, String to) {
        request.response()
                .setStatusCode(FOUND)
                .putHeader("Location", to)
                .putHeader("Cache-Control", "no-store")
                .end();
    }
}
