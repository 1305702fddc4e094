package org.kepu.venues.place;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;

/** Keeps in the trail that a register was imported and what came of it (操作留痕), in the current transaction. */
@ApplicationScoped
class PlaceImportTrail {

    private final Audit audit;

    PlaceImportTrail(Audit audit) {
        this.audit = audit;
    }

    /** Somebody began an import. */
    void begun(PlaceImport.Running running) {
        audit.record(act("place-import.begin", running)
                .with(Map.of(
                        "edition",
                        running.order().edition(),
                        "validFrom",
                        running.order().validFrom().toString(),
                        "total",
                        running.progress().total())));
    }

    /** Every row has been looked at. */
    void done(PlaceImport.Done done) {
        audit.record(act("place-import.done", done)
                .with(Map.of(
                        "startedBy",
                        done.order().startedBy(),
                        "total",
                        done.progress().total(),
                        "changed",
                        done.progress().changed())));
    }

    private static Act act(String action, PlaceImport state) {
        PlaceImport.Order order = state.order();
        return Act.of(action, "place-import", order.id())
                .version(state.version())
                .at(ShippedRegisters.topOf(order.register()))
                .with(Map.of("register", order.register()));
    }
}
