package org.kepu.local.backup;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kepu.local.keep.SafeFile;

/**
 * Copies every topic, record by record, and where each consumer group stood before. No common moment is needed: what was sent
 * after the copy is sent again from the outboxes, and what a group is given twice it recognises.
 */
record TopicCopy(Map<String, Object> client, Path set) {

    static final String GROUPS = "groups.tsv";

    private static final int SECONDS = 30;

    /** What was copied. */
    record Copied(long records, List<FileSum> files) {}

    Copied copy() throws IOException, InterruptedException {
        Path folder = SafeFile.folder(set.resolve(BackupSet.TOPICS));
        List<FileSum> files = new ArrayList<>();
        long records = 0;
        try (Admin admin = Admin.create(client)) {
            // First, so that no group is put behind what it had not been given.
            SafeFile.write(folder.resolve(GROUPS), groups(admin));
            files.add(sum(GROUPS));
            var names = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            var topics = admin.describeTopics(names).allTopicNames().get(SECONDS, TimeUnit.SECONDS);
            for (var topic : topics.values()) {
                List<TopicPartition> partitions = topic.partitions().stream()
                        .map(TopicPartitionInfo::partition)
                        .map(number -> new TopicPartition(topic.name(), number))
                        .toList();
                records += copy(partitions, files);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("the topics cannot be read: " + e.getMessage(), e);
        }
        return new Copied(records, files);
    }

    private static String groups(Admin admin) throws ExecutionException, TimeoutException, InterruptedException {
        List<String> ids = admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS).stream()
                .map(GroupListing::groupId)
                .sorted()
                .toList();
        StringBuilder lines = new StringBuilder();
        for (String id : ids) {
            Map<TopicPartition, OffsetAndMetadata> offsets = admin.listConsumerGroupOffsets(id)
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS);
            lines.append(offsets.entrySet().stream()
                    .filter(entry -> entry.getValue() != null)
                    .map(entry -> id + "\t" + entry.getKey().topic() + "\t"
                            + entry.getKey().partition() + "\t"
                            + entry.getValue().offset() + "\n")
                    .sorted()
                    .collect(Collectors.joining()));
        }
        return lines.toString();
    }

    private long copy(List<TopicPartition> partitions, List<FileSum> files) throws IOException {
        Map<TopicPartition, DataOutputStream> open = new HashMap<>();
        long records = 0;
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(consumer(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions, Duration.ofSeconds(SECONDS));
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofSeconds(1))) {
                    TopicPartition partition = new TopicPartition(read.topic(), read.partition());
                    if (read.offset() < ends.getOrDefault(partition, 0L)) {
                        TopicRecord.of(read).write(file(open, partition));
                        records++;
                    }
                }
            }
        } finally {
            for (DataOutputStream file : open.values()) {
                file.close();
            }
        }
        for (TopicPartition partition : open.keySet()) {
            SafeFile.toDisk(set.resolve(BackupSet.TOPICS).resolve(name(partition)));
            files.add(sum(name(partition)));
        }
        return records;
    }

    private Map<String, Object> consumer() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("enable.auto.commit", "false");
        settings.put("isolation.level", "read_committed");
        // This program runs in a small heap beside the platform.
        settings.put("fetch.max.bytes", 8 * 1024 * 1024);
        settings.put("max.poll.records", 2_000);
        return settings;
    }

    private DataOutputStream file(Map<TopicPartition, DataOutputStream> open, TopicPartition partition)
            throws IOException {
        DataOutputStream known = open.get(partition);
        if (known != null) {
            return known;
        }
        Path file = set.resolve(BackupSet.TOPICS).resolve(name(partition));
        DataOutputStream fresh = new DataOutputStream(new BufferedOutputStream(
                new GZIPOutputStream(Channels.newOutputStream(SafeFile.create(file)), 1 << 16), 1 << 16));
        open.put(partition, fresh);
        return fresh;
    }

    /** A topic's name has no at sign. */
    static String name(TopicPartition partition) {
        return partition.topic() + "@" + partition.partition() + ".gz";
    }

    private FileSum sum(String name) throws IOException {
        return FileSum.of(set.resolve(BackupSet.TOPICS).resolve(name), BackupSet.TOPICS + "/" + name);
    }
}
