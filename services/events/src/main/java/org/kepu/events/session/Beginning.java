package org.kepu.events.session;

import jakarta.enterprise.context.ApplicationScoped;
import org.kepu.base.CityTime;
import org.kepu.web.Refused;

/**
 * What is closed to a session once it has begun (已开始): people are there or on their way, hours and attendance hang on its
 * time, so it is neither moved nor called off any more. Whoever scans before the start keeps it from being called off as well.
 */
@ApplicationScoped
class Beginning {

    private final Attended attended;
    private final CityTime time;

    Beginning(Attended attended, CityTime time) {
        this.attended = attended;
        this.time = time;
    }

    /** Whether it has not begun and nobody came yet, so that it may be called off. */
    boolean isAhead(Session.Scheduled session) {
        return !session.hasBegun(time.now()) && !attended.byAnybody(session.id());
    }

    /** Refuses with 409 once it has begun. */
    void requireNotBegun(Session.Scheduled session) {
        if (session.hasBegun(time.now())) {
            throw new Refused(new SessionProblem.Begun());
        }
    }

    /** Refuses with 409 once it has begun or somebody came. */
    void requireAhead(Session.Scheduled session) {
        if (!isAhead(session)) {
            throw new Refused(new SessionProblem.Begun());
        }
    }
}
