package org.kepu.metrics.intake;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** Learns every counted event as it comes. It needs no inbox, because {@link Counting} counts nothing twice. */
@ApplicationScoped
class CountedIntake implements EventHandler {

    private final BatchReader reader;
    private final Counting counting;
    private final FigurePositions positions;

    CountedIntake(BatchReader reader, Counting counting, FigurePositions positions) {
        this.reader = reader;
        this.counting = counting;
        this.positions = positions;
    }

    @Incoming("facts")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return Counting.CONSUMER;
    }

    @Override
    public Set<String> types() {
        return counting.types();
    }

    @Override
    public boolean remembersEvents() {
        return false;
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        counting.holdTables();
        counting.count(events);
        positions.advance(events);
    }
}
