package org.kepu.messaging.documents.tiny;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;
import org.kepu.messaging.documents.Copy;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.IncomingEvent;
import org.kepu.messaging.intake.Projection;

/** A projection of states; a thing without a name is poison. */
@ApplicationScoped
public class ThingProjection implements Projection {

    public static final String CONSUMER = "tiny.copies";
    public static final String STATE = "org.kepu.tiny.copy.state.v1";

    private final Things things;
    private final BatchReader reader;

    ThingProjection(Things things, BatchReader reader) {
        this.things = things;
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
        return Set.of(STATE);
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public void reset() {
        things.clear();
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        things.put(events.stream()
                .map(event -> new Copy<>(event.subject(), event.sequence(), thing(event)))
                .toList());
    }

    private static @Nullable Thing thing(IncomingEvent event) {
        if (event.isTombstone()) {
            return null;
        }
        if (!event.payload().hasNonNull("name")) {
            throw new IllegalArgumentException("a thing without a name makes no sense");
        }
        return new Thing(
                event.payload().get("name").asText(),
                event.payload().path("size").asInt());
    }
}
