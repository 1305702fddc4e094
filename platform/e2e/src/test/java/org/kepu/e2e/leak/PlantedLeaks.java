package org.kepu.e2e.leak;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.bson.Document;
import org.kepu.day.count.Answer;
import org.kepu.e2e.stack.Stack;

/** One deliberate leak in each kind of place, in various forms; taken back at the end where the place can forget. */
public final class PlantedLeaks implements AutoCloseable {

    /** A value nobody sent. */
    public static final String VALUE = "13912345678";

    private static final String TOPIC = "kepu.venues.notice";

    private final Stack stack;
    private final PlantedRows rows;
    private final HttpServer page;

    public PlantedLeaks(Stack stack, Spans spans)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        this.stack = stack;
        topic();
        Files.writeString(log(), "a line with 139-1234-5678\n", StandardOpenOption.CREATE);
        table("create table planted_leak as select '" + VALUE + "'::text as leak");
        documents(true);
        rows = new PlantedRows(stack);
        page = page();
        span(spans);
    }

    private void topic() throws InterruptedException, ExecutionException {
        byte[] value = ("{\"leak\":\"" + base64("x" + VALUE) + "\"}").getBytes(StandardCharsets.UTF_8);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(stack.kafka(), new ByteArraySerializer(), new ByteArraySerializer())) {
            ProducerRecord<byte[], byte[]> leak =
                    new ProducerRecord<>(TOPIC, "planted".getBytes(StandardCharsets.UTF_8), value);
            // A type nobody knows is skipped by every consumer.
            leak.headers().add("ce_type", "org.kepu.venues.planted.leak.v1".getBytes(StandardCharsets.UTF_8));
            leak.headers().add("ce_id", "01920f3e-0000-7000-8000-000000000001".getBytes(StandardCharsets.UTF_8));
            producer.send(leak).get();
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Path log() {
        return stack.logs().resolve("planted.log");
    }

    private void table(String sql) throws SQLException, IOException {
        try (Connection connection = stack.database("metrics");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void documents(boolean plant) {
        try (MongoClient client = MongoClients.create(stack.documents())) {
            var collection = client.getDatabase("content").getCollection("planted_leak");
            if (plant) {
                collection.insertOne(new Document("leak", VALUE));
            } else {
                collection.drop();
            }
        }
    }

    private static HttpServer page() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/planted", exchange -> {
            byte[] body = ("kepu_planted_leak{tel=\"" + VALUE + "\"} 1\n").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static void span(Spans spans) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(spans.endpoint() + "/v1/traces"))
                            .POST(HttpRequest.BodyPublishers.ofString("span " + VALUE))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        }
    }

    /** The pages with a leak. */
    public List<URI> pages() {
        return List.of(URI.create("http://127.0.0.1:" + page.getAddress().getPort() + "/planted"));
    }

    /** The planted value among those that were really sent. */
    public Needles among(Needles sent) {
        return new Needles(
                Stream.concat(sent.values().stream(), Stream.of(VALUE)).toList());
    }

    /** A refusal whose body repeats what was sent, among the day's answers. */
    public List<Answer> among(List<Answer> answers) {
        Answer repeating = new Answer(
                "planted",
                "POST",
                "/planted",
                422,
                NullNode.instance,
                JsonNodeFactory.instance.textNode("tel " + VALUE));
        return Stream.concat(answers.stream(), Stream.of(repeating)).toList();
    }

    /** How the search names each of them. */
    public List<String> places() {
        List<String> places = new ArrayList<>(rows.places());
        places.addAll(List.of(
                "collection content planted_leak: " + VALUE,
                "log planted.log: " + VALUE,
                "page /planted " + page.getAddress().getPort() + ": " + VALUE,
                "refusal /planted: " + VALUE,
                "span: " + VALUE,
                "table metrics public.planted_leak: " + VALUE,
                "topic " + TOPIC + ": " + VALUE));
        return places;
    }

    @Override
    public void close() throws SQLException, IOException {
        page.stop(0);
        Files.deleteIfExists(log());
        table("drop table planted_leak");
        documents(false);
        rows.close();
    }
}
