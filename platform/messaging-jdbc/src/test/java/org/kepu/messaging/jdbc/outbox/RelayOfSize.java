package org.kepu.messaging.jdbc.outbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import org.kepu.messaging.relay.KafkaSender;
import org.kepu.messaging.relay.Relay;
import org.kepu.messaging.relay.RelayConfig;
import org.kepu.messaging.relay.RelayProducer;

/** Relays beside the application's own, as another replica would have: with their own producer. */
@ApplicationScoped
public class RelayOfSize {

    private final AgroalDataSource database;
    private final ObjectMapper json;
    private final Map<String, Object> broker;

    RelayOfSize(
            AgroalDataSource database,
            ObjectMapper json,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.database = database;
        this.json = json;
        this.broker = broker;
    }

    private record Settings(boolean enabled, int batch, Duration poll, int parkAfter, Duration keepSent)
            implements RelayConfig {}

    /** A relay that sends so many events in one transaction. */
    public Relay of(int batch) {
        Settings settings = new Settings(true, batch, Duration.ofMillis(100), 3, Duration.ofDays(14));
        return new OutboxRelay(database, new KafkaSender(new RelayProducer(broker, "tiny-2"), json), settings);
    }
}
