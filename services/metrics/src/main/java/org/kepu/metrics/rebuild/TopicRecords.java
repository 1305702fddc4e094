package org.kepu.metrics.rebuild;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the fact topics by offset, without a consumer group: the offsets stand in the database. */
@ApplicationScoped
class TopicRecords {

    private static final Duration POLL = Duration.ofSeconds(1);
    private static final int MOST_AT_ONCE = 5_000;

    private final Map<String, Object> broker;
    private final List<String> topics;

    /** @param broker every setting under {@code kafka.}: addresses, and security where the installation has it */
    TopicRecords(
            @Identifier("default-kafka-broker") Map<String, Object> broker,
            @ConfigProperty(name = "mp.messaging.incoming.facts.topics") List<String> topics) {
        this.broker = new HashMap<>(broker);
        this.broker.keySet().retainAll(ConsumerConfig.configNames());
        this.broker.remove(ConsumerConfig.GROUP_ID_CONFIG);
        this.topics = List.copyOf(topics);
    }

    /**
     * Records in the order of their partitions.
     *
     * @param next where each partition goes on after them
     */
    record Read(List<ConsumerRecord<String, byte[]>> records, Map<TopicPartition, Long> next) {}

    /** The first offset of every partition. */
    Map<TopicPartition, Long> beginnings() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.beginningOffsets(partitions(consumer));
        }
    }

    /** The offset after the last record of every partition. */
    Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer));
        }
    }

    /** At most about this many records from here up to these ends; none once everything has been read. */
    Read read(Map<TopicPartition, Long> from, Map<TopicPartition, Long> ends, int most) {
        Map<TopicPartition, Long> next = new HashMap<>(from);
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(Math.min(most, MOST_AT_ONCE))) {
            consumer.assign(open(next, ends));
            consumer.assignment().forEach(partition -> consumer.seek(partition, next.getOrDefault(partition, 0L)));
            while (!consumer.assignment().isEmpty() && records.size() < most) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
                    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
                    if (record.offset() < ends.getOrDefault(partition, 0L)) {
                        records.add(record);
                    }
                }
                consumer.assignment().forEach(partition -> next.put(partition, consumer.position(partition)));
                consumer.assign(open(next, ends));
            }
        }
        next.replaceAll((partition, offset) -> Math.min(offset, ends.getOrDefault(partition, offset)));
        return new Read(records, next);
    }

    private static List<TopicPartition> open(Map<TopicPartition, Long> next, Map<TopicPartition, Long> ends) {
        return next.entrySet().stream()
                .filter(entry -> entry.getValue() < ends.getOrDefault(entry.getKey(), 0L))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<TopicPartition> partitions(KafkaConsumer<String, byte[]> consumer) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(each -> new TopicPartition(each.topic(), each.partition()))
                .toList();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return consumer(MOST_AT_ONCE);
    }

    private KafkaConsumer<String, byte[]> consumer(int mostAtOnce) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Integer.toString(mostAtOnce));
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }
}
