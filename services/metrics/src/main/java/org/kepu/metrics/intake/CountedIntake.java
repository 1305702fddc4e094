package org.kepu.metrics.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.contracts.EventCatalogue;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.metrics.fact.Facts;
import org.kepu.metrics.holding.Holdings;

/**
 * Learns every counted event. Fact rows are keyed by event id and holdings by version, so it needs no inbox; rebuilt from
 * the topics it gives the same figures to the unit.
 */
@ApplicationScoped
class CountedIntake implements EventHandler {

    private final BatchReader reader;
    private final Facts facts;
    private final Holdings holdings;
    private final Set<String> types;

    CountedIntake(BatchReader reader, Facts facts, Holdings holdings, EventCatalogue catalogue) {
        this.reader = reader;
        this.facts = facts;
        this.holdings = holdings;
        this.types = catalogue.events().stream()
                .filter(event -> !event.isState())
                .map(EventCatalogue.Entry::ceType)
                .collect(Collectors.toUnmodifiableSet());
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
        facts.ingest(events);
        holdings.keep(events);
    }
}
