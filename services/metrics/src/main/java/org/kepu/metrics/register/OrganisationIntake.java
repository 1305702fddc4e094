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

/** Takes the register of organisations in; rows are kept by version, so it needs no memory of events. */
@ApplicationScoped
class OrganisationIntake implements EventHandler {

    private static final String STATE = "org.kepu.venues.organisation.state.v1";

    private final BatchReader reader;
    private final Organisations organisations;

    OrganisationIntake(BatchReader reader, Organisations organisations) {
        this.reader = reader;
        this.organisations = organisations;
    }

    @Incoming("organisations")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "metrics.organisations";
    }

    @Override
    public Set<String> types() {
        return Set.of(STATE);
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        organisations.apply(events);
    }
}
