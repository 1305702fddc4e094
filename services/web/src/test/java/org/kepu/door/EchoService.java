package org.kepu.door;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Stands where a service stands and answers with what reached it. Beside that: a stream, a refusal, something made, and nothing at all. */
public final class EchoService {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static @Nullable EchoService running;

    private final HttpServer server;
    private final Map<String, Integer> calls = new ConcurrentHashMap<>();
    private volatile CountDownLatch goOn = new CountDownLatch(1);

    private EchoService(HttpServer server) {
        this.server = server;
    }

    /**
     * What reached the service.
     *
     * @param headers names in lower case
     */
    public record Seen(String method, String path, Map<String, List<String>> headers, String body) {}

    static synchronized EchoService running() {
        EchoService known = running;
        if (known == null) {
            try {
                known = new EchoService(HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            known.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            known.server.createContext("/", known::answer);
            known.server.start();
            running = known;
        }
        return known;
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How often a path with its query was called. */
    int calls(String address) {
        return calls.getOrDefault(address, 0);
    }

    /** A stream sends its second event only after this. */
    void goOn() {
        goOn.countDown();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            int call = calls.merge(exchange.getRequestURI().toString(), 1, Integer::sum);
            if (path.endsWith("/hangs-up")) {
                exchange.close();
            } else if (path.endsWith("/hangs-up-once") && call == 1) {
                exchange.close();
            } else if (path.endsWith("/ends") || (path.endsWith("/ends-once") && call == 1)) {
                // What a process says that takes no more calls: no body, no word about it.
                exchange.getResponseHeaders().add("Connection", "close");
                exchange.sendResponseHeaders(503, -1);
            } else if (path.endsWith("/live")) {
                stream(exchange);
            } else if (path.endsWith("/mine") && !exchange.getRequestHeaders().containsKey("Authorization")) {
                send(exchange, 401, "{\"type\":\"urn:kepu:problem:unauthenticated\"}");
            } else if (path.endsWith("/made")) {
                exchange.getResponseHeaders().add("Location", address() + "/api/venues/v1/made/7");
                exchange.getResponseHeaders().add("Set-Cookie", "planted=1");
                exchange.getResponseHeaders().add("ETag", "\"3\"");
                send(exchange, 201, "{}");
            } else {
                send(exchange, 200, JSON.writeValueAsString(seen(exchange)));
            }
        }
    }

    private static Seen seen(HttpExchange exchange) throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        return new Seen(exchange.getRequestMethod(), exchange.getRequestURI().toString(), headers, body);
    }

    private void stream(HttpExchange exchange) throws IOException {
        CountDownLatch next = new CountDownLatch(1);
        goOn = next;
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("id: 1\ndata: first\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            next.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        String last = exchange.getRequestHeaders().getFirst("Last-Event-ID");
        out.write(("id: 2\ndata: second after " + last + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
