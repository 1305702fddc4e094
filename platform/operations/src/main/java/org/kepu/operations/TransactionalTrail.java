package org.kepu.operations;

import io.quarkus.arc.properties.IfBuildProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.kepu.messaging.intake.ParkedDiscarded;
import org.kepu.messaging.intake.ParkedReplayed;
import org.kepu.messaging.relay.Republished;
import org.kepu.security.audit.Audit;

/** Writes the audit entry in the transaction of the deed, where the service keeps its trail in PostgreSQL. */
@ApplicationScoped
@IfBuildProperty(name = "quarkus.datasource.db-kind", stringValue = "postgresql")
class TransactionalTrail {

    private final ParkedEventActs acts;
    private final RepublishActs again;
    private final Audit audit;

    TransactionalTrail(ParkedEventActs acts, RepublishActs again, Audit audit) {
        this.acts = acts;
        this.again = again;
        this.audit = audit;
    }

    void write(@Observes ParkedReplayed tried) {
        audit.record(acts.of(tried));
    }

    void write(@Observes ParkedDiscarded discarded) {
        audit.record(acts.of(discarded));
    }

    void write(@Observes Republished republished) {
        audit.record(again.of(republished));
    }
}
