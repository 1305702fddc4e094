package org.kepu.venues.recognition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import org.kepu.venues.venue.VenueChange;

/** What becomes of recognitions when their venue closes: what it holds ends, what it applied for is taken back. */
@ApplicationScoped
class VenueEnd {

    private static final String REASON = "closed";

    private final Recognitions recognitions;
    private final Holdings holdings;

    VenueEnd(Recognitions recognitions, Holdings holdings) {
        this.recognitions = recognitions;
        this.holdings = holdings;
    }

    void react(@Observes VenueChange.Closed change) {
        var venue = change.venue();
        for (Recognition.Conferred held : recognitions.heldBy(venue.id())) {
            Recognition.Ending ending = new Recognition.Ending(venue.closing().day(), REASON);
            holdings.withdraw(held, held.withdraw(ending), null);
        }
        for (Recognition.Pending pending : recognitions.pendingOf(venue.id())) {
            recognitions.save(pending, pending.takeBack(), List.of());
        }
    }
}
