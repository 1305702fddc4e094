package org.kepu.door.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.kepu.base.WallTime;
import org.kepu.door.DoorConfig;
import org.kepu.door.provider.Provider;
import org.kepu.door.provider.Renewal;

/**
 * Renews a session's tokens (令牌续期), one call at a time for each session over all replicas: whoever holds the row's lock
 * asks the provider, whoever waited sees the new tokens.
 */
@ApplicationScoped
class Renewing {

    /** Each holds a connection to the database while the provider answers; the pool has eight. */
    private static final int AT_ONCE = 4;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Sessions sessions;
    private final Provider provider;
    private final SessionFigures figures;
    private final Duration renewBefore;

    @Inject
    Renewing(DoorConfig config, Sessions sessions, Provider provider, SessionFigures figures) {
        this.sessions = sessions;
        this.provider = provider;
        this.figures = figures;
        this.renewBefore = config.sessions().renewBefore();
    }

    Opened ifNeeded(Session session, Instant now) {
        return session.hasAccessUntil(now.plus(renewBefore)) ? new Opened.Open(session) : renew(session.id());
    }

    private Opened renew(SessionId id) {
        turns.acquireUninterruptibly();
        try {
            Optional<Session> after = sessions.change(id, this::askProvider);
            if (after.isEmpty()) {
                return new Opened.Nobody();
            }
            return after.get().hasAccessUntil(WallTime.instant()) ? new Opened.Open(after.get()) : new Opened.Away();
        } finally {
            turns.release();
        }
    }

    private Change askProvider(Session current) {
        Instant now = WallTime.instant();
        if (current.hasAccessUntil(now.plus(renewBefore))) {
            // Somebody else was first.
            return new Change.Keep();
        }
        Renewal renewal = provider.renew(current.tokens());
        figures.renewed(renewal);
        return switch (renewal) {
            case Renewal.Renewed(var tokens) -> new Change.Replace(current.renewed(tokens, now));
            case Renewal.Ended() -> new Change.Remove();
            case Renewal.Away() -> new Change.Keep();
        };
    }
}
