package org.kepu.local.principal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.contracts.BrokerSettings;
import org.kepu.local.Home;
import org.kepu.local.LocalPlatform;
import org.kepu.local.Platform;
import org.kepu.local.part.Principals;

/** A state folder of 0.1.0, whose broker let everybody in, goes on with what it holds and lets nobody in without a login. */
class OlderKafkaStateIT {

    private static final String GROUP = "metrics.facts.v1";
    private static final TopicPartition VISITS = new TopicPartition("kepu.venues.visit", 0);
    private static final List<String> TOLD = List.of("one", "two", "three");
    private static final String KEPT = "postgres.superuser";

    @Test
    void shouldKeepWhatABrokerWithoutPrincipalsWasToldAndAskForALogin(@TempDir Path folder) throws Exception {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "kafka");
        local.state().claim(false);
        Platform platform = local.platform(false);
        String password = platform.secrets().password(KEPT);
        Map<String, Object> anonymous = Map.of(
                "bootstrap.servers",
                platform.settings().reach() + ":" + platform.settings().port("kafka.port"));
        tellTheOlder(platform, anonymous);
        assertThat(local.secrets().stringPropertyNames()).containsExactly(KEPT);

        // When
        LocalPlatform.Outcome up = local.run("up");

        // Then
        try {
            assertThat(up.code()).as(up.output()).isZero();
            Map<String, Object> metrics = new Principals(platform).client("metrics");
            assertThat(values(metrics)).isEqualTo(TOLD);
            assertThat(committed(new Principals(platform).client(Principals.ADMIN)))
                    .containsExactly(Map.entry(VISITS, new OffsetAndMetadata(2)));
            assertThatThrownBy(() -> values(anonymous)).isInstanceOf(org.apache.kafka.common.KafkaException.class);
            Properties secrets = local.secrets();
            assertThat(secrets).containsEntry(KEPT, password).containsKeys("kafka.admin", "kafka.venues");
            assertThat(platform.state().data("kafka").resolve("server.properties"))
                    .doesNotExist();
        } finally {
            assertThat(local.run("down").code()).isZero();
        }
    }

    private static void tellTheOlder(Platform platform, Map<String, Object> client)
            throws IOException, InterruptedException, ExecutionException {
        Path data = Files.createDirectories(platform.state().data("kafka"));
        Path settings = Files.writeString(data.resolve("server.properties"), settings(platform, data));
        Path log = platform.state().log("kafka");
        assertThat(start(
                                log,
                                "kafka.tools.StorageTool",
                                "format",
                                "--standalone",
                                "--cluster-id",
                                Uuid.randomUuid().toString(),
                                "--config",
                                settings.toString())
                        .waitFor())
                .isZero();
        Process broker = start(log, "kafka.Kafka", settings.toString());
        try {
            await().atMost(Duration.ofMinutes(1)).until(() -> created(client));
            try (KafkaProducer<String, String> producer =
                    new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
                for (String word : TOLD) {
                    producer.send(new ProducerRecord<>(VISITS.topic(), VISITS.partition(), word, word))
                            .get();
                }
            }
            try (Admin admin = Admin.create(client)) {
                await().atMost(Duration.ofMinutes(1))
                        .ignoreExceptionsInstanceOf(ExecutionException.class)
                        .until(() -> admin.alterConsumerGroupOffsets(GROUP, Map.of(VISITS, new OffsetAndMetadata(2)))
                                        .all()
                                        .get()
                                == null);
            }
        } finally {
            broker.destroy();
            assertThat(broker.waitFor(1, TimeUnit.MINUTES)).isTrue();
        }
    }

    private static boolean created(Map<String, Object> client) throws InterruptedException {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("request.timeout.ms", 2_000);
        settings.put("default.api.timeout.ms", 4_000);
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic(VISITS.topic(), 12, (short) 1)
                            .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1"))))
                    .all()
                    .get();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    /** As 0.1.0 wrote it. */
    private static String settings(Platform platform, Path data) {
        String lines = new BrokerSettings(1, 1)
                .lines().entrySet().stream().map(Object::toString).reduce("", (all, line) -> all + line + "\n");
        return """
                process.roles=broker,controller
                node.id=1
                controller.quorum.bootstrap.servers=%1$s:%3$d
                controller.listener.names=CONTROLLER
                listeners=PLAINTEXT://%1$s:%2$d,CONTROLLER://%1$s:%3$d
                advertised.listeners=PLAINTEXT://%1$s:%2$d
                listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                log.dirs=%4$s
                offsets.topic.num.partitions=12
                transaction.state.log.num.partitions=12
                broker.session.timeout.ms=3000
                broker.heartbeat.interval.ms=500
                group.initial.rebalance.delay.ms=0
                num.network.threads=2
                num.io.threads=4
                log.cleaner.dedupe.buffer.size=33554432
                log.segment.bytes=134217728
                %5$s""".formatted(
                        platform.settings().reach(),
                        platform.settings().port("kafka.port"),
                        platform.settings().port("kafka.controller.port"),
                        data.resolve("log"),
                        lines);
    }

    private static Process start(Path log, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Home.java().toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                Home.find().server("kafka") + "/*"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static List<String> values(Map<String, Object> client) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 4_000);
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(VISITS));
            consumer.seekToBeginning(List.of(VISITS));
            long end = consumer.endOffsets(List.of(VISITS)).values().iterator().next();
            List<String> values = new ArrayList<>();
            while (consumer.position(VISITS) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
            return values;
        }
    }

    private static Map<TopicPartition, OffsetAndMetadata> committed(Map<String, Object> client)
            throws InterruptedException, ExecutionException {
        try (Admin admin = Admin.create(client)) {
            return admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get();
        }
    }
}
