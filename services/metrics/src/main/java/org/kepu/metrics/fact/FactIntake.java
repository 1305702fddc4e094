package org.kepu.metrics.fact;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.contracts.EventCatalogue;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/**
 * Learns every counted event. Its rows are keyed by event id, so it needs no inbox; rebuilt from the topics it gives the
 * same figures to the unit.
 */
@ApplicationScoped
class FactIntake implements EventHandler {

    private final BatchReader reader;
    private final FactTable facts;
    private final Set<String> types;

    FactIntake(BatchReader reader, FactTable facts, EventCatalogue catalogue) {
        this.reader = reader;
        this.facts = facts;
        this.types = catalogue.factTypes();
    }

    @Incoming("facts")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "metrics.facts";
    }

    @Override
    public Set<String> types() {
        return types;
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        facts.ingest(events.stream().map(Fact::of).filter(Objects::nonNull).toList());
    }
}
