package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.LocalPlatform;
import org.kepu.local.part.Kafka;

/** A quorum of three is backed up, destroyed and brought back with three copies of every partition. */
@Tag("full")
class ThreeBrokersBackupIT {

    private static final TopicPartition PARTITION = new TopicPartition("kepu.venues.visit", 3);

    @TempDir
    private Path folder;

    private LocalPlatform local;

    @BeforeEach
    void threeBrokers() throws IOException {
        local = new LocalPlatform(folder, "postgres,kafka")
                .with("kafka.brokers", "3")
                .with("kafka.replication", "3")
                .with("kafka.min-insync", "2");
    }

    @AfterEach
    void down() throws IOException, InterruptedException {
        local.run("down");
    }

    @Test
    void shouldComeBackWithThreeCopies() throws Exception {
        // Given
        assertThat(local.run("up").code()).isZero();
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(client(), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "key", "before"))
                    .get();
        }
        LocalPlatform.Outcome backup = local.run("backup");
        assertThat(backup.code()).as(backup.output()).isZero();
        local.run("down");
        Path apart = folder.resolve("apart");
        new SecretFiles(local.state().secrets()).copyTo(apart);
        Prune.remove(local.state().root());

        // When
        LocalPlatform.Outcome restore = local.run("restore", "--secrets=" + apart);

        // Then
        assertThat(restore.code()).as(restore.output()).isZero();
        assertThat(local.run("up").code()).isZero();
        assertThat(records()).containsExactly("before");
        try (Admin admin = Admin.create(client())) {
            assertThat(admin.describeTopics(List.of(PARTITION.topic()))
                            .allTopicNames()
                            .get()
                            .values())
                    .hasSize(1)
                    .flatMap(TopicDescription::partitions)
                    .allSatisfy(partition -> assertThat(partition.replicas()).hasSize(3));
        }
    }

    private Map<String, Object> client() {
        return Kafka.client(local.platform(false));
    }

    private List<String> records() {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(client(), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            while (consumer.position(PARTITION) < end) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
        }
        return values;
    }
}
