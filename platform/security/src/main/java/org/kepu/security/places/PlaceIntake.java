package org.kepu.security.places;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Projection;

/**
 * Takes the register in from {@code kepu.venues.place.state}. It is there in a service that configures the channel {@code
 * places}. Entries are kept by version, so it needs no memory of events.
 */
@ApplicationScoped
@IfBuildProperty(name = "mp.messaging.incoming.places.connector", stringValue = "smallrye-kafka")
class PlaceIntake implements Projection {

    private final BatchReader reader;
    private final PlaceStore store;
    private final Places places;
    private final String consumer;

    PlaceIntake(
            BatchReader reader,
            PlaceStore store,
            Places places,
            @ConfigProperty(name = "kepu.service") String service) {
        this.reader = reader;
        this.store = store;
        this.places = places;
        this.consumer = service + ".places";
    }

    @Incoming("places")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
        places.refresh();
    }

    @Override
    public String consumer() {
        return consumer;
    }

    @Override
    public Set<String> types() {
        return Set.of(PlaceState.TYPE);
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        store.apply(events.stream().map(PlaceState::read).toList());
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset() {
        store.expectEverythingAgain();
    }
}
