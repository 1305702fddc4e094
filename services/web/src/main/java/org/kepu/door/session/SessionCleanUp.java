package org.kepu.door.session;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.kepu.base.WallTime;

/** Removes sessions nobody can use any more; they are refused without it, too. */
@ApplicationScoped
class SessionCleanUp {

    private static final Logger LOG = Logger.getLogger(SessionCleanUp.class);
    /** The leeway of the clocks that judge whether a logout token has expired. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);

    private final Sessions sessions;
    private final EndedByProvider ended;
    private final OpenSessions open;

    @Inject
    SessionCleanUp(Sessions sessions, EndedByProvider ended, OpenSessions open) {
        this.sessions = sessions;
        this.ended = ended;
        this.open = open;
    }

    @Scheduled(
            every = "${kepu.door.sessions.clean-up-every:10m}",
            delayed = "1m",
            identity = "web-sessions",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void wake() {
        Instant now = WallTime.instant();
        int removed = sessions.removeOver(open.limits(), now);
        ended.forgetExpired(now.minus(LEEWAY));
        if (removed > 0) {
            LOG.infof("sessions that were over are removed: count=%d", removed);
        }
    }
}
