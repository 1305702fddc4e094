package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.kepu.due.DueWork;

/** Plans the close of an opening nobody closes: a day after its end. */
@ApplicationScoped
class OpeningClock {

    static final String CLOSE = "opening-close";

    private static final Duration PATIENCE = Duration.ofHours(24);

    private final DueWork due;

    OpeningClock(DueWork due) {
        this.due = due;
    }

    void plan(Opening opening) {
        due.schedule(
                CLOSE,
                opening.id().toString(),
                opening.plan().endsAt().plus(PATIENCE),
                Map.of("opening", opening.id()));
    }

    void forget(UUID opening) {
        due.cancel(CLOSE, opening.toString());
    }
}
