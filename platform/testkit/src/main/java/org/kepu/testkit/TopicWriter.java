package org.kepu.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.kepu.base.WallTime;
import org.kepu.testkit.server.TestKafka;

/** Writes events as another service's relay would: a raw producer, CloudEvents in binary mode. */
public final class TopicWriter implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private static final ContractCheck CONTRACT = new ContractCheck();

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of(
                    ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                    TestKafka.running().bootstrap(),
                    ProducerConfig.ACKS_CONFIG,
                    "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /**
     * Sends events in this order to the topics they belong to, and returns when the broker has them.
     *
     * @throws IllegalArgumentException where an event does not keep its contract
     */
    public void send(SentEvent... events) {
        List<Future<RecordMetadata>> sent = Stream.of(events)
                .map(event -> write(event.topic(), event.key(), checked(event), checkedHeaders(event)))
                .toList();
        sent.forEach(TopicWriter::acknowledged);
    }

    /** Sends any bytes with any headers: what a broken or foreign producer could write. */
    public void sendRaw(String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        acknowledged(write(topic, key, value, headers));
    }

    /** The headers of an event, as the relay writes them. */
    public static Map<String, String> headers(SentEvent event) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", event.id().toString());
        headers.put("ce_source", event.source());
        headers.put("ce_type", event.type());
        // With seconds, also where there are none.
        headers.put("ce_time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time()));
        headers.put("ce_subject", event.key());
        headers.put("ce_dataschema", "urn:kepu:schema:" + event.type());
        headers.put("ce_sequence", "%019d".formatted(event.version()));
        headers.put("ce_recordedtime", WallTime.instant().toString());
        headers.put("content-type", "application/json");
        if (event.place() != null) {
            headers.put("ce_place", event.place());
        }
        return headers;
    }

    private Future<RecordMetadata> write(
            String topic, String key, byte @Nullable [] value, Map<String, String> headers) {
        ProducerRecord<String, byte[]> toSend = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, text) -> toSend.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        return producer.send(toSend);
    }

    private static void acknowledged(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the broker refused the record", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while sending", e);
        }
    }

    private static byte @Nullable [] checked(SentEvent event) {
        if (event.data() == null) {
            return null;
        }
        byte[] json = json(event.data());
        CONTRACT.check(event.type(), json);
        return json;
    }

    private static Map<String, String> checkedHeaders(SentEvent event) {
        Map<String, String> headers = headers(event);
        CONTRACT.checkHeaders(event.type(), new String(json(headers), StandardCharsets.UTF_8));
        return headers;
    }

    private static byte[] json(Object data) {
        try {
            return JSON.writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("cannot write the event's data as JSON", e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
