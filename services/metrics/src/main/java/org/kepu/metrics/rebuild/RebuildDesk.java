package org.kepu.metrics.rebuild;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.kepu.base.CityTime;
import org.kepu.base.Ids;
import org.kepu.security.Actor;
import org.kepu.security.audit.Act;
import org.kepu.security.audit.Audit;
import org.kepu.web.Refused;
import org.kepu.web.RequestProblem;

/** Starts and cancels rebuilds. Who may is for the caller to ask. */
@ApplicationScoped
@Transactional
class RebuildDesk {

    private final Rebuilds rebuilds;
    private final RebuildWork work;
    private final ShadowTables shadow;
    private final Audit audit;
    private final Actor actor;
    private final CityTime time;

    RebuildDesk(Rebuilds rebuilds, RebuildWork work, ShadowTables shadow, Audit audit, Actor actor, CityTime time) {
        this.rebuilds = rebuilds;
        this.work = work;
        this.shadow = shadow;
        this.audit = audit;
        this.actor = actor;
        this.time = time;
    }

    /** Starts one; 409 while another is running. */
    Rebuild start(String cause) {
        if (rebuilds.isRunning()) {
            throw new Refused(new RebuildProblem.Running());
        }
        Rebuild rebuild = new Rebuild(Ids.next(), "running", cause, actor.name(), time.now(), 0, 0, 0, null, null);
        rebuilds.add(rebuild);
        work.next(rebuild.id(), -1);
        audit.record(Act.of("figures.rebuild", "rebuild", rebuild.id()).because(cause));
        return rebuild;
    }

    /** Gives one up; what is shown stays as it is. */
    Rebuild cancel(UUID id) {
        Rebuild rebuild = find(id);
        if (rebuilds.end(id, "cancelled", null)) {
            shadow.drop();
            audit.record(Act.of("figures.cancel-rebuild", "rebuild", id));
            return find(id);
        }
        return rebuild;
    }

    Rebuild find(UUID id) {
        return rebuilds.find(id).orElseThrow(() -> new Refused(RequestProblem.NOT_FOUND));
    }
}
