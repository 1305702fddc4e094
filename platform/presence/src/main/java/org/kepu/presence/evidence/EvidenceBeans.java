package org.kepu.presence.evidence;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the table injectable; a start with a broken table fails here. */
@Singleton
class EvidenceBeans {

    @Produces
    @Singleton
    @Startup
    EvidenceTable table() {
        return EvidenceTable.ofContracts();
    }
}
