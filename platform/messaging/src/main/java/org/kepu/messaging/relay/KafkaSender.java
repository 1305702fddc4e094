package org.kepu.messaging.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Sends batches and looks at every acknowledgement; for the one thread of a relay. */
@ApplicationScoped
public class KafkaSender {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final RelayProducer producer;
    private final ObjectMapper json;
    private @Nullable String failedTopic;

    public KafkaSender(RelayProducer producer, ObjectMapper json) {
        this.producer = producer;
        this.json = json;
    }

    /**
     * Whether the broker answers again after a failure. Asks for at most five seconds; a relay asks before it opens a
     * transaction, so that no database connection waits for a broker that is away.
     */
    public boolean isReachable() {
        if (failedTopic == null) {
            return true;
        }
        try {
            producer.get().partitionsFor(failedTopic);
        } catch (KafkaException e) {
            if (!Faults.isOfTheRecord(e)) {
                return false;
            }
        }
        failedTopic = null;
        return true;
    }

    /** Sends events in order per key, until all are acknowledged or the broker cannot be reached. */
    public SendResult send(List<PendingEvent> batch) {
        Sending sending = new Sending(producer.get(), this::toRecord);
        for (List<PendingEvent> wave : Waves.of(batch)) {
            sending.send(wave);
            if (sending.failedTopic() != null) {
                failedTopic = sending.failedTopic();
                producer.close();
                break;
            }
        }
        return sending.result();
    }

    private ProducerRecord<String, byte[]> toRecord(PendingEvent event) {
        byte[] value = "null".equals(event.payload()) ? null : event.payload().getBytes(StandardCharsets.UTF_8);
        // The record timestamp is left to the producer: wall time, whatever city time says.
        ProducerRecord<String, byte[]> toSend = new ProducerRecord<>(event.topic(), event.key(), value);
        try {
            json.readValue(event.headers(), HEADERS)
                    .forEach((name, text) -> toSend.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the headers are not a JSON object of strings", e);
        }
        return toSend;
    }
}
