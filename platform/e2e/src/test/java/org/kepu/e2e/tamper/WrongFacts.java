package org.kepu.e2e.tamper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.f4b6a3.uuid.UuidCreator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.kepu.e2e.stack.Stack;

/** Sends changed copies of facts that were really sent, under ids of their own: what metrics then shows must be wrong. */
public final class WrongFacts {

    private static final List<String> AMOUNTS = List.of("personTimes", "minutes", "count");

    private final Stack stack;
    private final ObjectMapper json = new ObjectMapper();

    public WrongFacts(Stack stack) {
        this.stack = stack;
    }

    /** Counts one fact of this type a second time. */
    public void twice(String topic, String type) throws IOException, InterruptedException, ExecutionException {
        send(first(topic, type), fact -> {});
    }

    /** Takes one fact of this type away. */
    public void without(String topic, String type) throws IOException, InterruptedException, ExecutionException {
        send(first(topic, type), WrongFacts::negate);
    }

    /** Gives the heads of one fact of this type another group. */
    public void inAnotherGroup(String topic, String type) throws IOException, InterruptedException, ExecutionException {
        ConsumerRecord<byte[], byte[]> record = first(topic, type);
        send(record, WrongFacts::negate);
        send(record, fact -> fact.put("group", fact.path("group").asText().equals("seniors") ? "youth" : "seniors"));
    }

    /** Gives one fact of each type the day of the other; they must have happened on different days. */
    public void withDaysSwapped(String topic, String type, String otherTopic, String otherType)
            throws IOException, InterruptedException, ExecutionException {
        ConsumerRecord<byte[], byte[]> one = first(topic, type);
        ConsumerRecord<byte[], byte[]> other = first(otherTopic, otherType);
        String day = day(one);
        String otherDay = day(other);
        if (day.equals(otherDay)) {
            throw new IllegalStateException("both happened on " + day);
        }
        send(one, WrongFacts::negate);
        send(one, fact -> fact.put("day", otherDay));
        send(other, WrongFacts::negate);
        send(other, fact -> fact.put("day", day));
    }

    private String day(ConsumerRecord<byte[], byte[]> record) throws IOException {
        return json.readTree(record.value()).at("/fact/day").asText();
    }

    private static void negate(ObjectNode fact) {
        AMOUNTS.stream()
                .filter(fact::hasNonNull)
                .forEach(amount -> fact.put(amount, -fact.path(amount).asLong()));
    }

    private ConsumerRecord<byte[], byte[]> first(String topic, String type) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(stack.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    if (type.equals(header(record, "ce_type"))) {
                        return record;
                    }
                }
            }
        }
        throw new IllegalStateException("nothing of type " + type + " lies in " + topic);
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private void send(ConsumerRecord<byte[], byte[]> record, Consumer<ObjectNode> change)
            throws IOException, InterruptedException, ExecutionException {
        JsonNode data = json.readTree(record.value());
        if (!(data.path("fact") instanceof ObjectNode fact)) {
            throw new IllegalStateException("the event carries no fact");
        }
        change.accept(fact);
        ProducerRecord<byte[], byte[]> wrong =
                new ProducerRecord<>(record.topic(), record.key(), json.writeValueAsBytes(data));
        record.headers().forEach(header -> wrong.headers().add(header));
        wrong.headers().remove("ce_id");
        wrong.headers()
                .add("ce_id", UuidCreator.getTimeOrderedEpoch().toString().getBytes(StandardCharsets.UTF_8));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(wrong).get();
        }
    }
}
