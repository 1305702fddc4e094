package org.kepu.e2e.fault;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What lies in the topics.
 *
 * @param broker the settings of a client of the broker
 */
public record Topics(Map<String, Object> broker) {

    /** How many records every topic of the platform has ever had. */
    public Map<String, Long> ends() {
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith("kepu."))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            return consumer.endOffsets(partitions).entrySet().stream()
                    .collect(Collectors.groupingBy(
                            end -> end.getKey().topic(), Collectors.summingLong(Map.Entry::getValue)));
        }
    }

    /** Up to where the consumers whose group begins so have kept that they read a topic, all partitions together. */
    public long read(String topic, String groups) throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(broker)) {
            long read = 0;
            for (GroupListing group : admin.listGroups().all().get()) {
                if (group.groupId().startsWith(groups)) {
                    read +=
                            admin
                                    .listConsumerGroupOffsets(group.groupId())
                                    .partitionsToOffsetAndMetadata()
                                    .get()
                                    .entrySet()
                                    .stream()
                                    .filter(kept -> kept.getKey().topic().equals(topic))
                                    .mapToLong(kept -> kept.getValue().offset())
                                    .sum();
                }
            }
            return read;
        }
    }

    /** The ids of all events of a type, by what they are about. */
    public Map<String, Set<String>> idsBySubject(String topic, String type) {
        Map<String, Set<String>> ids = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            if (header(record, "ce_type").equals(type)) {
                ids.computeIfAbsent(header(record, "ce_subject"), subject -> new HashSet<>())
                        .add(header(record, "ce_id"));
            }
        }
        return ids;
    }

    /** The ids of all events in a topic. */
    public Set<String> ids(String topic) {
        return records(topic).stream().map(record -> header(record, "ce_id")).collect(Collectors.toSet());
    }

    /** The versions told of each thing, in the order of its key and each event once, where it lies first. */
    public Map<String, List<Long>> versionsByKey(String topic) {
        Set<String> seen = new HashSet<>();
        Map<String, List<Long>> versions = new HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : records(topic)) {
            if (seen.add(header(record, "ce_id"))) {
                versions.computeIfAbsent(new String(record.key(), StandardCharsets.UTF_8), key -> new ArrayList<>())
                        .add(Long.parseLong(header(record, "ce_sequence")));
            }
        }
        return versions;
    }

    private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
        }
        return records;
    }

    private static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(broker, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
