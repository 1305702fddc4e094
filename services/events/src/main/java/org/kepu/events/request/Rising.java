package org.kepu.events.request;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;
import org.kepu.due.DueWork;

/**
 * Requests that go up a level (上报): untouched at their limit, each once however many replicas look, or because support is
 * needed (上级支持). The next limit runs from then.
 */
@ApplicationScoped
class Rising implements DueHandler {

    static final String KIND = "request-escalation";

    private final Requests requests;
    private final Ladder ladder;
    private final RequestNotices notices;
    private final DueWork due;
    private final CityTime time;

    Rising(Requests requests, Ladder ladder, RequestNotices notices, DueWork due, CityTime time) {
        this.requests = requests;
        this.ladder = ladder;
        this.notices = notices;
        this.due = due;
        this.time = time;
    }

    /** Why it goes up. */
    enum Cause {
        OVERDUE,
        SUPPORT_NEEDED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Raises a locked request in the current transaction; empty at the top. */
    Optional<Request.Waiting> rise(Request.Open before, Cause cause) {
        OffsetDateTime now = time.now();
        return ladder.above(before.holder()).map(above -> {
            Request.Waiting after = before.rise(above, ladder.dueAt(before.asked(), above, now));
            requests.save(after, List.of(RequestEvents.at(time).escalated(before, after, cause)));
            notices.escalated(after);
            watch(after);
            return after;
        });
    }

    /** Has a waiting request looked at when its limit comes. */
    void watch(Request.Waiting waiting) {
        if (waiting.dueAt() != null) {
            due.schedule(KIND, waiting.id().toString(), waiting.dueAt(), Map.of("request", waiting.id()));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void handle(DueItem item) {
        Request found = requests.lock(UUID.fromString(item.key()))
                .orElseThrow(() -> new IllegalStateException("a request is never deleted: " + item.key()));
        if (found instanceof Request.Waiting waiting
                && waiting.dueAt() != null
                && waiting.dueAt().isEqual(item.dueAt())) {
            rise(waiting, Cause.OVERDUE);
        }
    }
}
