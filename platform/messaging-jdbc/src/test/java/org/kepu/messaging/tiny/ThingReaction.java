package org.kepu.messaging.tiny;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.OutboxFailure;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** A reaction: one row for each event it has handled. Subjects named to it are poison until it is mended. */
@ApplicationScoped
public class ThingReaction implements EventHandler {

    public static final String CONSUMER = "tiny.things";

    private static final String INSERT =
            "insert into tiny_effect (consumer, event_id, subject, sequence) values (?, ?, ?, ?)";

    private final AgroalDataSource database;
    private final BatchReader reader;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();
    private final AtomicInteger received = new AtomicInteger();
    private final Map<String, String> traces = new ConcurrentHashMap<>();

    ThingReaction(AgroalDataSource database, BatchReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Incoming("things")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        received.incrementAndGet();
        reader.read(this, records);
    }

    /** How many batches have come from Kafka. */
    public int received() {
        return received.get();
    }

    /** From now on it cannot handle this version of this thing: {@code thing-1/2}. */
    public void cannotHandle(String subject, long sequence) {
        poison.add(subject + "/" + sequence);
    }

    /** It can handle everything again. */
    public void mend() {
        poison.clear();
    }

    /** The trace in which a thing's event was handled; empty where there was none. */
    public String traceOf(String subject) {
        return traces.getOrDefault(subject, "");
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> types() {
        return Set.of(Things.MADE.ceType());
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(INSERT)) {
            for (IncomingEvent event : events) {
                if (poison.contains(event.subject() + "/" + event.sequence())) {
                    throw new IllegalArgumentException("this version of the thing makes no sense");
                }
                event.payload();
                traces.put(event.subject(), Span.current().getSpanContext().getTraceId());
                statement.setString(1, CONSUMER);
                statement.setObject(2, event.id());
                statement.setString(3, event.subject());
                statement.setLong(4, event.sequence());
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException e) {
            throw new OutboxFailure("cannot write effects", e);
        }
    }
}
