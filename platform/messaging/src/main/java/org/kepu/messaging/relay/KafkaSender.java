package org.kepu.messaging.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Sends batches with a producer of its own: idempotent, all replicas acknowledge, every future is looked at. */
@ApplicationScoped
class KafkaSender {

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final String servers;
    private final String clientId;
    private final ObjectMapper json;
    private @Nullable KafkaProducer<String, byte[]> producer;

    KafkaSender(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            @ConfigProperty(name = "kepu.service") String service,
            ObjectMapper json) {
        this.servers = servers;
        this.clientId = "kepu-" + service + "-relay";
        this.json = json;
    }

    /**
     * Sends rows in waves, the n-th row of every key in the n-th wave, so that a row refused by the broker holds the
     * later rows of its key while the others go on.
     */
    SendResult send(List<PendingRow> rows) {
        List<Long> sent = new ArrayList<>(rows.size());
        Map<Long, String> refused = new HashMap<>();
        Set<String> held = new HashSet<>();
        for (List<PendingRow> wave : waves(rows)) {
            Throwable unreachable = sendWave(wave, sent, refused, held);
            if (unreachable != null) {
                // After an expired batch the idempotent producer may not keep order: begin anew with a fresh one.
                close();
                return new SendResult(sent, refused, unreachable);
            }
        }
        return new SendResult(sent, refused, null);
    }

    private @Nullable Throwable sendWave(
            List<PendingRow> wave, List<Long> sent, Map<Long, String> refused, Set<String> held) {
        Map<PendingRow, Future<RecordMetadata>> futures = new HashMap<>();
        Throwable unreachable = null;
        for (PendingRow row : wave) {
            if (held.contains(row.line())) {
                continue;
            }
            try {
                futures.put(row, producer().send(toRecord(row)));
            } catch (RetriableException | InterruptException e) {
                unreachable = e;
                break;
            } catch (RuntimeException e) {
                refused.put(row.position(), reason(e));
                held.add(row.line());
            }
        }
        producer().flush();
        for (Map.Entry<PendingRow, Future<RecordMetadata>> entry : futures.entrySet()) {
            PendingRow row = entry.getKey();
            Throwable failure = failureOf(entry.getValue());
            if (failure == null) {
                sent.add(row.position());
            } else if (failure instanceof RetriableException) {
                unreachable = failure;
            } else {
                refused.put(row.position(), reason(failure));
                held.add(row.line());
            }
        }
        return unreachable;
    }

    private static @Nullable Throwable failureOf(Future<RecordMetadata> future) {
        try {
            future.get();
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new InterruptException(e);
        }
    }

    private ProducerRecord<String, byte[]> toRecord(PendingRow row) {
        byte[] value = "null".equals(row.payload()) ? null : row.payload().getBytes(StandardCharsets.UTF_8);
        // The record timestamp is left to the producer: wall time, whatever city time says.
        ProducerRecord<String, byte[]> toSend = new ProducerRecord<>(row.topic(), row.aggregateId(), value);
        try {
            json.readValue(row.headers(), HEADERS)
                    .forEach((name, text) -> toSend.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the headers are not a JSON object of strings", e);
        }
        return toSend;
    }

    static List<List<PendingRow>> waves(List<PendingRow> rows) {
        List<List<PendingRow>> waves = new ArrayList<>();
        Map<String, Integer> next = new HashMap<>();
        for (PendingRow row : rows) {
            int wave = next.merge(row.line(), 1, Integer::sum) - 1;
            if (wave == waves.size()) {
                waves.add(new ArrayList<>());
            }
            waves.get(wave).add(row);
        }
        return waves;
    }

    private synchronized KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            Properties settings = new Properties();
            settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers);
            settings.put(ProducerConfig.CLIENT_ID_CONFIG, clientId);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
            settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 20_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
            producer = null;
        }
    }

    private static String reason(Throwable failure) {
        String text = failure.getClass().getSimpleName() + ": " + failure.getMessage();
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
