package org.kepu.registers;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.kepu.contracts.EventCatalogue;

/** What the contracts carry, as beans. */
@ApplicationScoped
class ContractBeans {

    @Produces
    @Singleton
    EventCatalogue events() {
        return EventCatalogue.load();
    }
}
