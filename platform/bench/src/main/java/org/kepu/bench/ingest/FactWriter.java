package org.kepu.bench.ingest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.kepu.bench.stack.LocalStack;

/** Puts events into their topics with the settings of the relay. */
final class FactWriter implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    FactWriter(LocalStack stack) {
        producer = new KafkaProducer<>(
                stack.kafka(Map.of("acks", "all", "linger.ms", 5, "compression.type", "lz4")),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has them all. */
    void write(List<FactEvent> facts) {
        List<Future<RecordMetadata>> sent = facts.stream().map(this::send).toList();
        producer.flush();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a fact", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private Future<RecordMetadata> send(FactEvent fact) {
        ProducerRecord<String, byte[]> event =
                new ProducerRecord<>(fact.line().topic(), fact.subject().toString(), fact.payload());
        fact.headers().forEach((name, value) -> event.headers().add(name, value));
        return producer.send(event);
    }

    @Override
    public void close() {
        producer.close();
    }
}
