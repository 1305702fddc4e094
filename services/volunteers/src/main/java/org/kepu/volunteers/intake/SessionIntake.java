package org.kepu.volunteers.intake;

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
import org.kepu.volunteers.shift.ShiftBoard;

/** Learns the sessions of events. The session's version decides, so reading it all again changes nothing. */
@ApplicationScoped
class SessionIntake implements EventHandler {

    private static final String STATE = EventType.state("events", "session").ceType();

    private final BatchReader reader;
    private final ShiftBoard board;

    SessionIntake(BatchReader reader, ShiftBoard board) {
        this.reader = reader;
        this.board = board;
    }

    @Incoming("sessions")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    @Override
    public String consumer() {
        return "volunteers.sessions";
    }

    @Override
    public Set<String> types() {
        return Set.of(STATE);
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        for (IncomingEvent event : events) {
            // The end of a state is housekeeping: a session that ended is cancelled or held, and said so before.
            if (!event.isTombstone()) {
                board.hear(event.payload(), event.sequence());
            }
        }
    }
}
