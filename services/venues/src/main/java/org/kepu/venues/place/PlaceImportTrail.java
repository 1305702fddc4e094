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

    /** Somebody asked what an edition would change. */
    void planned(PlaceImport.Planned planned) {
        PlaceDifferences differences = planned.differences();
        audit.record(act("place-import.plan", planned)
                .with(Map.of(
                        "edition",
                        planned.order().edition(),
                        "validFrom",
                        planned.order().validFrom().toString(),
                        "total",
                        planned.progress().total(),
                        "added",
                        differences.added(),
                        "changed",
                        differences.changed(),
                        "vanished",
                        differences.vanished())));
    }

    /** Somebody confirmed it, and it began. */
    void begun(PlaceImport.Running running) {
        audit.record(act("place-import.begin", running));
    }

    /** Somebody dropped it. */
    void dropped(PlaceImport.Dropped dropped) {
        audit.record(act("place-import.drop", dropped));
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
