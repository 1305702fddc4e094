package org.kepu.e2e.leak;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.kepu.day.count.Answer;
import org.kepu.day.play.CityClock;
import org.kepu.e2e.stack.Stack;

/** Every kind of place in which something might lie that must not; each hands out where and what. */
final class Haystacks {

    private final Stack stack;

    Haystacks(Stack stack) {
        this.stack = stack;
    }

    /** Every record of every topic: compressed on disk, so it is read as a consumer. */
    void topics(BiConsumer<String, String> straw) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(stack.kafka(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> !topic.getKey().startsWith("__"))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofSeconds(1))) {
                    straw.accept("topic " + record.topic(), text(record));
                }
            }
        }
    }

    private static String text(ConsumerRecord<byte[], byte[]> record) {
        StringBuilder text = new StringBuilder();
        Stream.concat(
                        Stream.of(record.key(), record.value()),
                        Stream.of(record.headers().toArray()).map(header -> header.value()))
                .forEach(bytes -> text.append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8))
                        .append('\n'));
        return text.toString();
    }

    /** Every line of every process. */
    void logs(BiConsumer<String, String> straw) throws IOException {
        try (Stream<Path> files = Files.list(stack.logs())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                straw.accept(
                        "log " + file.getFileName(),
                        new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
            }
        }
    }

    /** The pages on management ports, and others named. */
    void pages(List<java.net.URI> others, BiConsumer<String, String> straw) throws IOException, InterruptedException {
        List<java.net.URI> pages = new ArrayList<>(others);
        for (String service : CityClock.running(stack.address())) {
            for (String page : List.of("/q/metrics", "/q/kepu", "/q/health")) {
                pages.add(stack.address().management(service, page));
            }
        }
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (java.net.URI page : pages) {
                HttpResponse<String> response =
                        http.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
                straw.accept("page " + page.getPath() + " " + page.getPort(), response.body());
            }
        }
    }

    /** Every column of every table of every database, as it is stored: a personal column is ciphertext there. */
    void databases(Set<String> names, BiConsumer<String, String> straw) throws SQLException, IOException {
        for (String name : names) {
            try (Connection connection = stack.database(name);
                    Statement statement = connection.createStatement()) {
                List<String> tables = new ArrayList<>();
                try (ResultSet found =
                        statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                    while (found.next()) {
                        tables.add(found.getString(1));
                    }
                }
                for (String table : tables) {
                    connection.setAutoCommit(false);
                    statement.setFetchSize(1000);
                    try (ResultSet rows = statement.executeQuery("select t::text, t.* from " + table + " t")) {
                        while (rows.next()) {
                            straw.accept("table " + name + " " + table, rowText(rows));
                        }
                    }
                    connection.commit();
                }
            }
        }
    }

    private static String rowText(ResultSet rows) throws SQLException {
        StringBuilder text = new StringBuilder(rows.getString(1));
        for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
            if (rows.getMetaData().getColumnTypeName(column).equals("bytea")) {
                byte[] bytes = rows.getBytes(column);
                text.append('\n').append(bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** Every document. */
    void documents(BiConsumer<String, String> straw) {
        try (MongoClient client = MongoClients.create(stack.documents())) {
            for (String name : client.listDatabaseNames()) {
                MongoDatabase database = client.getDatabase(name);
                for (String collection : database.listCollectionNames()) {
                    database.getCollection(collection)
                            .find()
                            .forEach(document ->
                                    straw.accept("collection " + name + " " + collection, document.toJson()));
                }
            }
        }
    }

    /** The bodies of refusals. */
    void refusals(List<Answer> answers, BiConsumer<String, String> straw) {
        answers.stream()
                .filter(answer -> !answer.accepted())
                .forEach(answer ->
                        straw.accept("refusal " + answer.path(), answer.got().toString()));
    }
}
