package org.kepu.operations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kepu.messaging.relay.Republished;
import org.kepu.security.audit.Act;
import org.kepu.security.places.Place;
import org.kepu.security.places.Places;

/** What is written down where events are sent again: {@code outbox.republish}, at the city. */
@ApplicationScoped
public class RepublishActs {

    private final Places places;
    private final String service;

    RepublishActs(Places places, @ConfigProperty(name = "kepu.service") String service) {
        this.places = places;
        this.service = service;
    }

    /** From when on, and how many. */
    public Act of(Republished again) {
        return Act.of("outbox.republish", "outbox", service)
                .at(places.tree().roots().stream().findFirst().map(Place::code).orElse(null))
                .with(Map.of("from", again.from().toString(), "events", again.events()));
    }
}
