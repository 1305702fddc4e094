package org.kepu.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpLoadTest {

    private final Set<String> keys = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch held = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/things", exchange -> {
            exchange.getRequestBody().readAllBytes();
            boolean fresh = keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            byte[] body = "{}".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(fresh ? 201 : 409, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.createContext("/held", exchange -> {
            try {
                held.await(10, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        held.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private HttpLoad load(Pace pace, Requests requests, HttpLoad.Listener listener) {
        return new HttpLoad(server.getAddress(), 4, pace, requests, HttpLoad.lasting(Duration.ofSeconds(20)), listener);
    }

    private static List<byte[]> posts(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> Requests.post("here", "/things", "token", "key-" + i, "{\"n\":" + i + "}"))
                .toList();
    }

    @Test
    void shouldSendEachRequestOnceAndEndWhenNoneIsLeft() {
        // When
        Outcome outcome = load(Pace.closedLoop(), Requests.of(posts(200)), HttpLoad.Listener.NONE)
                .run();

        // Then
        assertThat(outcome.requireAll(201).answered()).isEqualTo(200);
        assertThat(keys).hasSize(200);
    }

    @Test
    void shouldSayWhatWasRefused() {
        // Given
        byte[] twice = Requests.post("here", "/things", "token", "same", "{}");

        // When
        Outcome outcome = load(Pace.closedLoop(), Requests.of(List.of(twice, twice)), HttpLoad.Listener.NONE)
                .run();

        // Then
        assertThat(outcome.statuses()).containsOnlyKeys(201, 409);
        assertThatThrownBy(() -> outcome.requireAll(201)).hasMessageContaining("409");
    }

    @Test
    void shouldNotSendBeforeARequestIsDue() {
        // Given
        Pace pace = Pace.every(Duration.ofMillis(20));

        // When
        Outcome outcome =
                load(pace, Requests.of(posts(6)), HttpLoad.Listener.NONE).run();

        // Then
        assertThat(outcome.nanos())
                .isGreaterThanOrEqualTo(Duration.ofMillis(100).toNanos());
    }

    @Test
    void shouldCountTheTimeARequestWaitedForAConnectionWhereTheRateIsFixed() {
        // Given: one connection, which the first answer keeps busy until twenty more requests are due
        List<byte[]> requests = IntStream.range(0, 21)
                .mapToObj(i -> Requests.get("here", "/held", "token"))
                .toList();
        long begun = System.nanoTime();
        HttpLoad load = new HttpLoad(
                server.getAddress(),
                1,
                Pace.every(Duration.ofMillis(10)),
                Requests.of(requests),
                () -> {
                    if (System.nanoTime() - begun > Duration.ofMillis(400).toNanos()) {
                        held.countDown();
                    }
                    return true;
                },
                HttpLoad.Listener.NONE);

        // When
        Outcome outcome = load.run();

        // Then: all of them waited, not only the one under way
        assertThat(outcome.millis(50)).isGreaterThan(100);
    }
}
