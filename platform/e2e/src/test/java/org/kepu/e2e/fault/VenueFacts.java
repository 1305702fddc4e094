package org.kepu.e2e.fault;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Facts about openings (demonstration data), sent straight to the broker as the relay of venues does, without a database.
 *
 * @param broker the settings of a client of the broker
 */
public record VenueFacts(Map<String, Object> broker) {

    private static final String CLOSED = """
            {"venue":"%1$s","place":"410900000000","startsAt":"2024-09-15T09:00:00+08:00",
             "endsAt":"2024-09-15T17:00:00+08:00","free":true,
             "fact":{"kind":"opening","day":"2024-09-15","place":"410900000000","group":"unspecified","campaigns":[],
              "tags":["venue-kind:science-museum"],"subject":"%1$s","count":1}}""";

    /** So many openings were held; returns when the broker has each of them. */
    public void closed(int count) throws InterruptedException, ExecutionException {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("acks", "all");
        settings.put("linger.ms", "50");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            UUID venue = UuidCreator.getTimeOrderedEpoch();
            for (Future<RecordMetadata> sent : Stream.generate(() -> producer.send(closed(venue)))
                    .limit(count)
                    .toList()) {
                sent.get();
            }
        }
    }

    private static ProducerRecord<byte[], byte[]> closed(UUID venue) {
        String opening = UuidCreator.getTimeOrderedEpoch().toString();
        ProducerRecord<byte[], byte[]> event =
                new ProducerRecord<>("kepu.venues.opening", bytes(opening), bytes(CLOSED.formatted(venue)));
        Map.ofEntries(
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", UuidCreator.getTimeOrderedEpoch().toString()),
                        Map.entry("ce_source", "/services/venues"),
                        Map.entry("ce_type", "org.kepu.venues.opening.closed.v1"),
                        Map.entry("ce_time", "2024-09-16T17:00:00+08:00"),
                        Map.entry("ce_subject", opening),
                        Map.entry("ce_dataschema", "urn:kepu:schema:org.kepu.venues.opening.closed.v1"),
                        Map.entry("ce_sequence", "0000000000000000002"),
                        Map.entry("ce_place", "410900000000"),
                        Map.entry("ce_recordedtime", "2024-09-16T09:00:00Z"),
                        Map.entry("content-type", "application/json"))
                .forEach((name, value) -> event.headers().add(name, bytes(value)));
        return event;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
