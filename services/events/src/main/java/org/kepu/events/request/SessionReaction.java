package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.events.session.Session;
import org.kepu.events.session.SessionEnded;

/** A session that was held delivers the requests it answers; one that was called off gives them back to who took them. */
@ApplicationScoped
class SessionReaction {

    private final Requests requests;
    private final RequestNotices notices;
    private final Unrated unrated;
    private final CityTime time;

    SessionReaction(Requests requests, RequestNotices notices, Unrated unrated, CityTime time) {
        this.requests = requests;
        this.notices = notices;
        this.unrated = unrated;
        this.time = time;
    }

    void hear(@Observes SessionEnded ended) {
        UUID session = ended.session().id();
        for (Request request : requests.lockOfSession(session)) {
            if (request instanceof Request.Scheduled scheduled) {
                answer(scheduled, ended.session() instanceof Session.Held);
            }
        }
    }

    private void answer(Request.Scheduled before, boolean held) {
        if (held) {
            Request.Delivered after = before.deliver(time.now());
            requests.save(after, List.of(RequestEvents.at(time).delivered(after)));
            notices.delivered(after);
            unrated.watch(after);
        } else {
            Request.Accepted after = before.unschedule();
            requests.save(after, List.of());
            notices.unscheduled(after, before.session());
        }
    }
}
