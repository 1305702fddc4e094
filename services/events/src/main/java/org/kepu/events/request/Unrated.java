package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;
import org.kepu.events.EventsConfig;

/** Closes delivered requests and answered complaints nobody rated in time (逾期办结). */
@ApplicationScoped
class Unrated implements DueHandler {

    private static final String KIND = "request-closing";

    private final Requests requests;
    private final RequestNotices notices;
    private final EventsConfig config;
    private final DueWork due;
    private final CityTime time;

    Unrated(Requests requests, RequestNotices notices, EventsConfig config, DueWork due, CityTime time) {
        this.requests = requests;
        this.notices = notices;
        this.config = config;
        this.due = due;
        this.time = time;
    }

    /** Has a request that is done looked at when the time to rate it is over. */
    void watch(Request.Ratable done) {
        due.schedule(
                KIND,
                done.id().toString(),
                done.doneAt().plus(config.requests().ratedWithin()),
                Map.of("request", done.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        if (requests.lock(UUID.fromString(item.key())).orElse(null) instanceof Request.Ratable done) {
            Request.Closed after = done.lapse();
            requests.save(after, List.of(RequestEvents.at(time).closed(after)));
            notices.closed(after);
        }
    }
}
