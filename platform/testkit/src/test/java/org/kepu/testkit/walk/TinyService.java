package org.kepu.testkit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An HTTP service with one collection, {@code /things}, and one public page. The careless one lets everything through.
 */
final class TinyService implements AutoCloseable {

    static final String DOCUMENT = """
            {"paths": {
              "/things": {"post": {"operationId": "add", "requestBody": {"content": {"application/json": {}}},
                "parameters": [{"in": "header", "name": "Idempotency-Key"}]}},
              "/things/{id}": {"get": {"operationId": "read", "parameters": [{"in": "path", "name": "id"}]}},
              "/about": {"get": {"operationId": "about", "x-public": true}}}}""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT = 64 * 1024;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final boolean careless;
    private final HttpServer server;

    TinyService(boolean careless) throws IOException {
        this.careless = careless;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String refusal = careless ? "" : refusal(call, new String(body, UTF_8), body.length);
        if (refusal.isEmpty()) {
            reply(call, 200, "application/json", "{}");
        } else {
            int status = Integer.parseInt(refusal.substring(0, 3));
            String problem = """
                    {"type": "urn:kepu:problem:%s", "title": "t", "detail": "d", "errors": []}""".formatted(refusal.substring(4));
            reply(call, status, "application/problem+json", problem);
        }
    }

    private String refusal(HttpExchange call, String body, int length) throws IOException {
        String method = call.getRequestMethod();
        String path = call.getRequestURI().getPath();
        boolean adds = path.equals("/things");
        if (!method.equals(adds ? "POST" : "GET")) {
            return "405 method-not-allowed";
        }
        if (path.equals("/about")) {
            return "";
        }
        String caller = header(call, "Authorization");
        if (!caller.equals("Bearer staff") && !caller.equals("Bearer stranger")) {
            return "401 unauthenticated";
        }
        if (adds) {
            return ofBody(call, body, length);
        }
        return path.equals("/things/known") && caller.equals("Bearer staff") ? "" : "404 not-found";
    }

    private String ofBody(HttpExchange call, String body, int length) throws IOException {
        if (!header(call, "Content-Type").startsWith("application/json")) {
            return "415 unsupported-media-type";
        }
        if (length > LIMIT) {
            return "413 too-large";
        }
        if (!body.endsWith("}")) {
            return "400 unreadable";
        }
        if (header(call, "Authorization").equals("Bearer stranger")) {
            return "403 forbidden";
        }
        String before = answers.putIfAbsent(header(call, "Idempotency-Key"), body);
        JsonNode name = JSON.readTree(body).path("name");
        boolean reused = before != null && !before.equals(body);
        return reused || name.asText().length() != 4 ? "422 invalid" : "";
    }

    private static String header(HttpExchange call, String name) {
        return Objects.requireNonNullElse(call.getRequestHeaders().getFirst(name), "");
    }

    private static void reply(HttpExchange call, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        call.getResponseHeaders().set("Content-Type", type);
        call.sendResponseHeaders(status, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
