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

/** Closes delivered requests nobody rated in time (逾期办结). */
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

    /** Has a delivered request looked at when the time to rate it is over. */
    void watch(Request.Delivered delivered) {
        due.schedule(
                KIND,
                delivered.id().toString(),
                delivered.deliveredAt().plus(config.requests().ratedWithin()),
                Map.of("request", delivered.id()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        if (requests.lock(UUID.fromString(item.key())).orElse(null) instanceof Request.Delivered delivered) {
            Request.Closed after = delivered.lapse();
            requests.save(after, List.of(RequestEvents.at(time).closed(after)));
            notices.closed(after);
        }
    }
}
