package org.kepu.venues.campaign;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.EventType;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** Learns the campaigns of events. The campaign's version decides, so reading it all again changes nothing. */
@ApplicationScoped
class CampaignIntake implements EventHandler {

    private static final String STATE = EventType.state("events", "campaign").ceType();

    private final BatchReader reader;
    private final Campaigns campaigns;

    CampaignIntake(BatchReader reader, Campaigns campaigns) {
        this.reader = reader;
        this.campaigns = campaigns;
    }

    @Incoming("campaigns")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "venues.campaigns";
    }

    @Override
    public Set<String> types() {
        return Set.of(STATE);
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            if (!event.isTombstone()) {
                campaigns.hear(event.payload(), event.sequence());
            }
        }
    }
}
