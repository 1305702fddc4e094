package org.kepu.messaging.relay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.kepu.observability.reading.Figure;
import org.kepu.observability.reading.FigureSource;

/** What waits in the outbox (R23): pending and parked events, and the age of the oldest pending one. */
@ApplicationScoped
class OutboxFigures implements FigureSource {

    private final Instance<Relay> relays;

    OutboxFigures(Instance<Relay> relays) {
        this.relays = relays;
    }

    @Override
    public String name() {
        return "outbox";
    }

    @Override
    public List<Figure> read() throws Exception {
        if (relays.isUnsatisfied()) {
            // A service that only reads has no outbox.
            return List.of();
        }
        Relay.Backlog backlog = relays.get().backlog();
        return List.of(
                Figure.of("outbox.pending", backlog.pending()),
                Figure.of("outbox.parked", backlog.parked()),
                Figure.of("outbox.oldest.seconds", backlog.oldestSeconds()));
    }
}
