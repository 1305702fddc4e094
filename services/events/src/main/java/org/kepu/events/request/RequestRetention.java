package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.kepu.due.retention.Retention;
import org.kepu.events.EventsConfig;

/** What people wrote in a request, and how to reach them, long after it was closed; what it counts stays. */
@ApplicationScoped
class RequestRetention implements Retention {

    private final Requests requests;
    private final EventsConfig config;

    RequestRetention(Requests requests, EventsConfig config) {
        this.requests = requests;
        this.config = config;
    }

    @Override
    public String name() {
        return "requests";
    }

    @Override
    public Duration keep() {
        return config.requests().keepParticulars();
    }

    @Override
    public int forget(OffsetDateTime before, int most) {
        return requests.eraseOlderThan(before, most);
    }
}
