package org.kepu.door.logout;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.kepu.door.DoorConfig;
import org.kepu.door.provider.Provider;
import org.kepu.door.session.App;
import org.kepu.door.session.ExpectedAccount;
import org.kepu.door.session.OpenSessions;
import org.kepu.door.session.Session;
import org.kepu.door.session.SessionId;
import org.kepu.door.session.SessionProblem;
import org.kepu.web.Refused;

/**
 * Signing out (退出登录). The row goes first, so that it holds whatever the provider does; then the provider's own session
 * is ended from here, because the other way, through the browser, would put a token into an address.
 */
@ApplicationScoped
class SignOut {

    private final OpenSessions sessions;
    private final Provider provider;
    private final URI publicUrl;

    @Inject
    SignOut(OpenSessions sessions, Provider provider, DoorConfig config) {
        this.sessions = sessions;
        this.provider = provider;
        this.publicUrl = config.publicUrl();
    }

    /** Ends this browser's session; where to go on. Nobody signed in is no error. */
    String here(Optional<SessionId> id, App app) {
        return after(id.flatMap(sessions::end).map(List::of).orElse(List.of()), app);
    }

    /**
     * Ends all sessions of whoever is signed in here; where to go on. Whose they are stands in the row, so that it holds while
     * the provider is away, too.
     *
     * @throws Refused where nobody is signed in, or another account than the page believes
     */
    String everywhere(Optional<SessionId> id, App app, ExpectedAccount expected) {
        String account = id.flatMap(sessions::account).orElseThrow(() -> new Refused(new SessionProblem.Ended()));
        expected.refusalFor(account).ifPresent(refusal -> {
            throw refusal;
        });
        return after(sessions.endAccount(account), app);
    }

    private String after(List<Session> ended, App app) {
        boolean over = true;
        for (Session session : ended) {
            over &= provider.end(session.tokens());
        }
        // Where the provider did not answer, the browser ends its session there by itself.
        return over ? app.home() : provider.endSessionAddress(publicUrl.resolve(app.home()));
    }
}
