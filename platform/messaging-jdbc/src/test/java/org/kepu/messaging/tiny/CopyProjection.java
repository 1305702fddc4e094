package org.kepu.messaging.tiny;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Projection;

/** A projection of states, in its first version. */
@ApplicationScoped
public class CopyProjection implements Projection {

    public static final String CONSUMER = "tiny.copies";

    private final CopyTable table;
    private final BatchReader reader;

    CopyProjection(CopyTable table, BatchReader reader) {
        this.table = table;
        this.reader = reader;
    }

    @Incoming("copies")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> types() {
        return Set.of(Things.COPY.ceType());
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset() {
        table.clear();
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        table.keep(events, version());
    }
}
