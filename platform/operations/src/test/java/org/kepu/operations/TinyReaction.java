package org.kepu.operations;

import io.agroal.api.AgroalDataSource;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.kepu.messaging.intake.BatchReader;
import org.kepu.messaging.intake.EventHandler;
import org.kepu.messaging.intake.IncomingEvent;

/** One row for each event it has handled; things named to it are poison until they are mended. */
@ApplicationScoped
class TinyReaction implements EventHandler {

    static final String CONSUMER = "tiny.things";
    static final String MADE = "org.kepu.tiny.thing.made.v1";

    private final AgroalDataSource database;
    private final BatchReader reader;
    private final Set<String> poison = ConcurrentHashMap.newKeySet();

    TinyReaction(AgroalDataSource database, BatchReader reader) {
        this.database = database;
        this.reader = reader;
    }

    @Incoming("things")
    @Blocking
    void receive(ConsumerRecords<String, byte[]> records) {
        reader.read(this, records);
    }

    void cannotHandle(String thing) {
        poison.add(thing);
    }

    void mend(String thing) {
        poison.remove(thing);
    }

    /** The versions of a thing that were handled, in order, each as often as it was. */
    List<Long> handled(String thing) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select sequence from tiny_effect where subject = ? order by position")) {
            select.setString(1, thing);
            List<Long> versions = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    versions.add(row.getLong(1));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the effects", e);
        }
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public Set<String> types() {
        return Set.of(MADE);
    }

    @Override
    public void handle(List<IncomingEvent> events) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into tiny_effect (subject, sequence) values (?, ?)")) {
            for (IncomingEvent event : events) {
                insert.setString(1, event.subject());
                insert.setLong(2, event.sequence());
                insert.executeUpdate();
                if (poison.contains(event.subject())) {
                    throw new IllegalArgumentException("this thing makes no sense");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot write effects", e);
        }
    }
}
