package org.kepu.venues.opening;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.kepu.due.DueHandler;
import org.kepu.due.DueItem;

/** Closes an opening nobody closed (自动结束), so that it is counted. */
@ApplicationScoped
class CloseWork implements DueHandler {

    private final Openings openings;
    private final OpeningDesk desk;

    CloseWork(Openings openings, OpeningDesk desk) {
        this.openings = openings;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return OpeningClock.CLOSE;
    }

    @Override
    public void handle(DueItem item) {
        UUID id = UUID.fromString(item.payload().path("opening").asText());
        if (openings.read(id).orElseThrow() instanceof Opening.Published published) {
            desk.hold(published);
        }
    }
}
