package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.LocalPlatform;
import org.kepu.local.keep.BackupFolder;
import org.kepu.local.keep.WalPrograms;
import org.kepu.local.part.Kafka;
import org.kepu.local.part.Postgres;

/** PostgreSQL, Kafka and the document store, backed up while they run, destroyed, and brought back to moments. */
@Tag("full")
class BackupIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String TOPIC = "kepu.venues.visit";

    @TempDir
    private Path folder;

    private LocalPlatform local;

    @BeforeEach
    void up() throws IOException, InterruptedException {
        local = new LocalPlatform(folder, "postgres,kafka,documents").with("postgres.archive-timeout", "1");
        assertThat(local.run("up").code()).isZero();
    }

    @AfterEach
    void down() throws IOException, InterruptedException {
        local.run("down");
    }

    @Test
    void shouldComeBackToAMomentWithExactlyWhatWasThere() throws Exception {
        // Given
        sql("create table thing (name text)");
        write("before");
        LocalPlatform.Outcome backup = local.run("backup");
        assertThat(backup.code()).as(backup.output()).isZero();
        write("after");
        Instant wanted = Instant.now();
        awaitKept(wanted);
        write("too late");
        Instant end = Instant.now();
        awaitKept(end);
        assertThat(BackupSet.all(backups()).getLast().faults()).isEmpty();
        assertNoSecretIn(backups().root());

        // When
        LocalPlatform.Outcome over = local.run("restore", "--to=" + wanted);

        // Then
        assertThat(over.code()).isEqualTo(1);
        assertThat(over.output()).contains("holds data: nothing is restored over it");

        // When
        Path secrets = destroy();
        LocalPlatform.Outcome keyless = local.run("restore", "--to=" + wanted);
        LocalPlatform.Outcome restore = local.run("restore", "--to=" + wanted, "--secrets=" + secrets);

        // Then
        assertThat(keyless.output()).contains("The secrets of this installation are missing");
        assertThat(restore.code()).as(restore.output()).isZero();
        assertThat(restore.output()).contains("is at " + wanted + " again");
        assertThat(local.run("up").code()).isZero();
        assertThat(things()).containsExactly("after", "before");
        assertThat(documents()).containsExactly("after", "before");
        assertThat(records())
                .as("of what was sent later the outboxes send again")
                .containsExactly("before");

        // When
        write("new life");
        LocalPlatform.Outcome again = local.run("backup");
        destroy();
        LocalPlatform.Outcome second = local.run("restore", "--secrets=" + secrets);

        // Then
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(second.code()).as(second.output()).isZero();
        assertThat(local.run("up").code()).isZero();
        assertThat(things()).containsExactly("after", "before", "new life");
        assertThat(documents()).containsExactly("after", "before", "new life");
        assertThat(records()).containsExactly("before", "new life");

        // When: the history that was left behind at the first moment is still there
        destroy();
        LocalPlatform.Outcome left = local.run(
                "restore",
                "--backup=" + BackupSet.all(backups()).getFirst().id(),
                "--to=" + end,
                "--secrets=" + secrets);

        // Then
        assertThat(left.code()).as(left.output()).isZero();
        assertThat(local.run("up").code()).isZero();
        assertThat(things()).containsExactly("after", "before", "too late");
        assertThat(documents()).containsExactly("after", "before", "too late");
    }

    private BackupFolder backups() {
        return local.platform(false).backups();
    }

    private void write(String name) throws SQLException, ExecutionException, InterruptedException {
        sql("insert into thing values ('" + name + "')");
        try (MongoClient client = client()) {
            items(client).insertOne(new Document("_id", name));
        }
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Kafka.client(local.platform(false)), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, 3, "key", name)).get();
        }
    }

    /** Until every store has kept what was there at a moment. */
    private void awaitKept(Instant moment) {
        await().atMost(PATIENCE).until(() -> Files.exists(mark()) && markedSince(moment.plusSeconds(7)));
    }

    private Path mark() {
        return local.state().marks().resolve(WalPrograms.MARK);
    }

    private boolean markedSince(Instant moment) throws IOException {
        return Instant.parse(Files.readString(mark()).strip()).isAfter(moment);
    }

    /** Everything killed, the whole state folder gone; the secrets are kept apart, as they should be. */
    private Path destroy() throws IOException, InterruptedException {
        Path apart = folder.resolve("apart");
        if (!Files.exists(apart)) {
            new SecretFiles(local.state().secrets()).copyTo(apart);
        }
        long supervisor = local.running().supervisorPid().orElseThrow();
        List<Long> pids = new ArrayList<>(List.of(supervisor));
        for (String part : List.of("postgres", "kafka", "documents")) {
            local.running().pid(part).ifPresent(pids::add);
        }
        pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        await().atMost(PATIENCE)
                .until(() -> pids.stream()
                        .noneMatch(pid -> ProcessHandle.of(pid)
                                .filter(ProcessHandle::isAlive)
                                .isPresent()));
        Prune.remove(local.state().root());
        return apart;
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = new Postgres(local.platform(false)).connect("venues");
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    private List<String> things() throws SQLException {
        List<String> things = new ArrayList<>();
        try (Connection connection = new Postgres(local.platform(false)).connect("venues");
                Statement one = connection.createStatement();
                ResultSet rows = one.executeQuery("select name from thing order by name")) {
            while (rows.next()) {
                things.add(rows.getString(1));
            }
        }
        return things;
    }

    private MongoClient client() {
        return MongoClients.create("mongodb://127.0.0.1:"
                + local.platform(false).settings().port("documents.port") + "/?retryWrites=false");
    }

    private static MongoCollection<Document> items(MongoClient client) {
        return client.getDatabase("content").getCollection("items");
    }

    private List<String> documents() {
        try (MongoClient client = client()) {
            return items(client).find().map(each -> each.getString("_id")).into(new ArrayList<>()).stream()
                    .sorted()
                    .toList();
        }
    }

    private List<String> records() {
        TopicPartition partition = new TopicPartition(TOPIC, 3);
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
                Kafka.client(local.platform(false)), new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofSeconds(1))) {
                    values.add(record.value());
                }
            }
        }
        return values;
    }

    /** No password and no key, and nothing others may read. */
    private void assertNoSecretIn(Path root) throws IOException {
        List<String> secrets = new ArrayList<>();
        try (Stream<Path> files = Files.list(local.state().secrets())) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.readAllLines(file).stream()
                        .filter(line -> line.contains("="))
                        .map(line -> line.substring(line.indexOf('=') + 1))
                        .filter(value -> value.length() >= 32)
                        .forEach(secrets::add);
            }
        }
        assertThat(secrets).hasSizeGreaterThan(5);
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String allowed = Files.isDirectory(file) ? "rwx------" : "rw-------";
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(allowed);
                if (Files.isRegularFile(file)) {
                    String text = new String(content(file), StandardCharsets.ISO_8859_1);
                    assertThat(secrets.stream().filter(text::contains))
                            .as(file.toString())
                            .isEmpty();
                }
            }
        }
    }

    private static byte[] content(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file)) {
            return file.toString().endsWith(".gz") ? new GZIPInputStream(raw).readAllBytes() : raw.readAllBytes();
        }
    }
}
