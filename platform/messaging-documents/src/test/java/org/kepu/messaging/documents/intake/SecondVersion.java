package org.kepu.messaging.documents.intake;

import java.util.List;
import java.util.Set;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Projection;

/** The same projection, one version on; no bean, or it would read from the beginning by itself. */
final class SecondVersion implements Projection {

    private final Projection first;
    private int resets;

    SecondVersion(Projection first) {
        this.first = first;
    }

    int resets() {
        return resets;
    }

    @Override
    public String consumer() {
        return first.consumer();
    }

    @Override
    public Set<String> types() {
        return first.types();
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void reset() {
        resets++;
        first.reset();
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        first.handle(events);
    }
}
