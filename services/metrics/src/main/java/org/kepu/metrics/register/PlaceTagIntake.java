package org.kepu.metrics.register;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.security.places.PlaceState;

/** Takes the tags of places in, beside the copy of the register that rights are judged by. */
@ApplicationScoped
class PlaceTagIntake implements EventHandler {

    private final BatchReader reader;
    private final PlaceTags tags;

    PlaceTagIntake(BatchReader reader, PlaceTags tags) {
        this.reader = reader;
        this.tags = tags;
    }

    @Incoming("place-tags")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "metrics.place-tags";
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
        tags.apply(events);
    }
}
