package org.kepu.e2e.alert;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.kepu.e2e.stack.Stack;

/** A real Prometheus that scrapes the platform under test every second, with the shipped rules and shorter times. */
public final class Prometheus implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Process process;
    private final int port;

    private Prometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** A rule as Prometheus knows it. */
    public record Rule(String name, boolean alert, String query) {}

    /**
     * Starts it.
     *
     * @param program its path
     * @param times a file of parameters for the rules; those it leaves out are the shipped ones
     * @param targets ports of management by service
     */
    public static Prometheus start(Path program, Path folder, Stack stack, Path times, Map<String, Integer> targets)
            throws IOException {
        Path home = Path.of(System.getProperty("kepu.home"));
        Files.createDirectories(folder.resolve("targets"));
        if (stack.command("rules", times.toString(), folder.resolve("rules").toString()) != 0) {
            throw new IllegalStateException("the rules cannot be rendered");
        }
        Files.writeString(
                folder.resolve("prometheus.yml"),
                Files.readString(home.resolve("deploy/prometheus/prometheus.yml"))
                        .replace("scrape_interval: 15s", "scrape_interval: 1s")
                        .replace("evaluation_interval: 15s", "evaluation_interval: 1s"));
        StringBuilder list = new StringBuilder();
        targets.forEach((service, port) ->
                list.append("- targets: ['127.0.0.1:%d']\n  labels: {service: %s}\n".formatted(port, service)));
        Files.writeString(folder.resolve("targets/test.yml"), list);
        int port = freePort();
        Process process = new ProcessBuilder(
                        program.toString(),
                        "--config.file=" + folder.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + folder.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        return new Prometheus(process, port);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Where Prometheus is on this machine; empty where it is not and cannot be had. */
    public static String program() throws IOException {
        Path home = Path.of(System.getProperty("kepu.home"));
        Process asked = new ProcessBuilder(home.resolve("bin/prometheus").toString()).start();
        return new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    /** The alerts that fire now. */
    public Set<String> firing() {
        Set<String> names = new TreeSet<>();
        ask("/api/v1/alerts").path("alerts").forEach(alert -> {
            if (alert.path("state").asText().equals("firing")) {
                names.add(alert.path("labels").path("alertname").asText());
            }
        });
        return names;
    }

    /** The rules it has loaded. */
    public List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        ask("/api/v1/rules")
                .path("groups")
                .forEach(group -> group.path("rules")
                        .forEach(rule -> rules.add(new Rule(
                                rule.path("name").asText(),
                                rule.path("type").asText().equals("alerting"),
                                rule.path("query").asText()))));
        return rules;
    }

    /** What a question gives now. */
    public JsonNode query(String expression) {
        return asked("query", Map.of("query", expression)).path("result");
    }

    /** What a question gave at a moment. */
    public JsonNode query(String expression, Instant at) {
        return asked("query", Map.of("query", expression, "time", seconds(at))).path("result");
    }

    /** The series of a question between two moments, each with about so many points. */
    public JsonNode range(String expression, Instant from, Instant to, int points) {
        long step = Math.max(1, Duration.between(from, to).toSeconds() / points);
        return asked(
                        "query_range",
                        Map.of(
                                "query", expression,
                                "start", seconds(from),
                                "end", seconds(to),
                                "step", Long.toString(step)))
                .path("result");
    }

    /** The values of a label of some series. */
    public List<String> labelValues(String label, String series, Instant from, Instant to) {
        List<String> values = new ArrayList<>();
        asked("label/" + label + "/values", Map.of("match[]", series, "start", seconds(from), "end", seconds(to)))
                .forEach(value -> values.add(value.asText()));
        return values;
    }

    private static String seconds(Instant moment) {
        return Double.toString(moment.toEpochMilli() / 1000.0);
    }

    private JsonNode asked(String what, Map<String, String> parameters) {
        return ask("/api/v1/" + what + "?"
                + parameters.entrySet().stream()
                        .map(each -> URLEncoder.encode(each.getKey(), StandardCharsets.UTF_8) + "="
                                + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /** Whether it answers and knows that a target is up. */
    public boolean sees(int replicas) {
        try {
            return query("up == 1").size() == replicas;
        } catch (IllegalStateException e) {
            // It is still starting.
            return false;
        }
    }

    private JsonNode ask(String path) {
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            JsonNode body = json.readTree(answer.body());
            if (!body.path("status").asText().equals("success")) {
                throw new IllegalStateException(path + ": " + answer.body());
            }
            return body.path("data");
        } catch (IOException e) {
            throw new IllegalStateException("Prometheus does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }
}
