package org.kepu.testkit.walk;

import static java.nio.charset.StandardCharsets.UTF_8;

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
 * An HTTP service with one collection, {@code /things}, and one public page. The careless one lets everything through, and
 * the deaf one refuses in Chinese only.
 */
final class TinyService implements AutoCloseable {

    static final String DOCUMENT = """
            {"paths": {
              "/things": {"post": {"operationId": "add", "requestBody": {"content": {"application/json": {}}},
                "parameters": [{"in": "header", "name": "Idempotency-Key"}]}},
              "/things/{id}": {"parameters": [{"in": "path", "name": "id"}], "get": {"operationId": "read"},
                "put": {"operationId": "change", "requestBody": {"content": {"application/json": {}}},
                  "parameters": [{"in": "header", "name": "If-Match"}]}},
              "/about": {"get": {"operationId": "about", "x-public": true}}}}""";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LIMIT = 64 * 1024;

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Manner manner;
    private final HttpServer server;

    /** How it treats its callers. */
    enum Manner {
        CAREFUL,
        CARELESS,
        DEAF
    }

    TinyService(Manner manner) throws IOException {
        this.manner = manner;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String uri() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange call) throws IOException {
        byte[] body = call.getRequestBody().readAllBytes();
        String refusal = manner == Manner.CARELESS ? "" : refusal(call, new String(body, UTF_8), body.length);
        if (refusal.isEmpty()) {
            reply(call, 200, "application/json", "{}");
        } else {
            int status = Integer.parseInt(refusal.substring(0, 3));
            boolean english = header(call, "Accept-Language").equals("en") && manner != Manner.DEAF;
            String problem = """
                    {"type": "urn:kepu:problem:%s", "title": "%s", "detail": "%2$s", "errors": []}""".formatted(refusal.substring(4), english ? "no" : "不行");
            reply(call, status, "application/problem+json", problem);
        }
    }

    private String refusal(HttpExchange call, String body, int length) throws IOException {
        String method = call.getRequestMethod();
        String path = call.getRequestURI().getPath();
        boolean adds = path.equals("/things");
        boolean changes = path.startsWith("/things/") && method.equals("PUT");
        if (!changes && !method.equals(adds ? "POST" : "GET")) {
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
        if (changes) {
            String refusal = ofBody(call, body, length);
            return refusal.isEmpty() ? ofVersion(header(call, "If-Match")) : refusal;
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
        String key = header(call, "Idempotency-Key");
        String before = key.isEmpty() ? null : answers.putIfAbsent(key, body);
        if (before != null && !before.equals(body)) {
            return "422 idempotency-key-reused";
        }
        String name = JSON.readTree(body).path("name").asText();
        return name.length() > 20 || name.contains("\u0007") ? "422 invalid" : "";
    }

    private static String ofVersion(String version) {
        return switch (version) {
            case "" -> "428 if-match-missing";
            case "\"1\"" -> "";
            default -> "412 version-stale";
        };
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
