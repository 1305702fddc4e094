package org.kepu.messaging.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeUnit;
import org.kepu.observability.reading.Part;

/** The broker, asked who belongs to its cluster. */
@ApplicationScoped
class BusPart implements Part {

    private final BusAdmin admin;

    BusPart(BusAdmin admin) {
        this.admin = admin;
    }

    @Override
    public String part() {
        return "kafka";
    }

    @Override
    public void ask() throws Exception {
        var _ = admin.get().describeCluster().nodes().get(4, TimeUnit.SECONDS);
    }
}
