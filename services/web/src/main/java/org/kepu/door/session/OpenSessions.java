package org.kepu.door.session;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;
import org.kepu.door.DoorConfig;
import org.kepu.door.provider.Tokens;

/**
 * Sessions on the way of a request. One that is asked for is kept in memory for two seconds, so that a burst of calls costs
 * one look at its row; a sign-out in this replica holds at once, one in another within those two seconds.
 */
@ApplicationScoped
public class OpenSessions {

    private static final Logger LOG = Logger.getLogger(OpenSessions.class);
    private static final long MOST = 100_000;
    private static final Duration TOUCH_EVERY = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Sessions sessions;
    private final EndedByProvider ended;
    private final Renewing renewing;
    private final SessionFigures figures;
    private final IdleLimits limits;
    private final AsyncCache<SessionId, Opened> open;
    private final Cache<SessionId, App> touched = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TOUCH_EVERY)
            .build();

    @Inject
    OpenSessions(
            DoorConfig config, Sessions sessions, EndedByProvider ended, Renewing renewing, SessionFigures figures) {
        this.sessions = sessions;
        this.ended = ended;
        this.renewing = renewing;
        this.figures = figures;
        this.limits = IdleLimits.of(config.sessions());
        this.open = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.sessions().remember())
                .executor(threads)
                .buildAsync();
    }

    /** What a session's cookie opens; of many calls at once one looks, and one renews. */
    public CompletableFuture<Opened> open(SessionId id) {
        return open.get(id, this::load);
    }

    private Opened load(SessionId id) {
        Instant now = WallTime.instant();
        Optional<Session> found = sessions.find(id);
        if (found.isEmpty()) {
            return new Opened.Nobody();
        }
        if (found.get().isOver(limits, now)) {
            sessions.remove(id);
            figures.ended("idle", 1);
            return new Opened.Nobody();
        }
        return renewing.ifNeeded(found.get(), now);
    }

    /** Notes that an app used a session; costs a write a minute at most, and no caller waits for it. */
    public void used(SessionId id, App app) {
        App last = touched.getIfPresent(id);
        if (last == null || (last == App.PHONE && app == App.CONSOLE)) {
            touched.put(id, app);
            threads.execute(() -> touch(id, app));
        }
    }

    private void touch(SessionId id, App app) {
        try {
            sessions.touch(id, app, WallTime.instant());
        } catch (SessionsUnavailable e) {
            touched.invalidate(id);
            LOG.warnf("the last use of a session could not be noted: reason=%s", e.getMessage());
        }
    }

    /** Whose session it is, be its tokens good or run out; empty where there is none. */
    public Optional<String> account(SessionId id) {
        return sessions.find(id)
                .filter(session -> !session.isOver(limits, WallTime.instant()))
                .map(Session::account);
    }

    /** A new session for tokens the provider has just given; what its cookie is to hold. */
    public String begin(Tokens tokens) {
        String cookie = SessionId.draw();
        sessions.add(Session.begin(SessionId.of(cookie), App.PHONE, tokens, WallTime.instant()));
        figures.begun();
        return cookie;
    }

    /** A session that was made a moment ago and that nobody has come back with yet. */
    public Optional<Session> fresh(SessionId id) {
        return sessions.findFresh(id, WallTime.instant());
    }

    /** Ends one session; what it was. */
    public Optional<Session> end(SessionId id) {
        Optional<Session> was = sessions.remove(id);
        open.synchronous().invalidate(id);
        figures.ended("signed-out", was.isPresent() ? 1 : 0);
        return was;
    }

    /** Ends all sessions of an account; what they were. */
    public List<Session> endAccount(String account) {
        List<Session> were = sessions.removeAccount(account);
        were.forEach(session -> open.synchronous().invalidate(session.id()));
        figures.ended("everywhere", were.size());
        return were;
    }

    /** Ends what the provider says is over; false where it has said exactly this before. */
    public boolean end(ProviderLogout logout) {
        Optional<List<SessionId>> were = ended.once(logout);
        were.ifPresent(ids -> {
            ids.forEach(id -> open.synchronous().invalidate(id));
            figures.ended("provider", ids.size());
        });
        return were.isPresent();
    }

    /** How long an unused session lives. */
    public IdleLimits limits() {
        return limits;
    }

    @PreDestroy
    void close() {
        threads.close();
    }
}
