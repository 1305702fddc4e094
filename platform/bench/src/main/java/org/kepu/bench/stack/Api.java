package org.kepu.bench.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

/** The public HTTP API for what is prepared and compared; what is measured goes through {@code HttpLoad}. */
public final class Api {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ObjectMapper json = new ObjectMapper();
    private final LocalStack stack;

    public Api(LocalStack stack) {
        this.stack = stack;
    }

    /** Posts; the answer must be a yes. */
    public JsonNode post(String token, String path, Map<String, ?> body) {
        return call(
                request(token, path).header("Idempotency-Key", UUID.randomUUID().toString()), body);
    }

    /** Posts a change from the version that was seen; the answer must be a yes. */
    public JsonNode change(String token, String path, long version) {
        HttpRequest.Builder request = request(token, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", "\"" + version + "\"");
        return call(request, Map.of());
    }

    /** Reads; the answer must be a yes. */
    public JsonNode get(String token, String path) {
        return send(request(token, path).GET().build());
    }

    private JsonNode call(HttpRequest.Builder request, Map<String, ?> body) {
        String text = json.valueToTree(body).toString();
        return send(request.header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text))
                .build());
    }

    private HttpRequest.Builder request(String token, String path) {
        InetSocketAddress service = stack.address(path.split("/", 4)[2]);
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + service.getPort() + path))
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        request.method() + " " + request.uri() + ": " + answer.statusCode() + " " + answer.body());
            }
            return json.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri() + " got no answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
