package org.kepu.e2e.roll;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionTimeoutException;
import org.kepu.e2e.stack.Stack;

/**
 * People who read public pages through web all the while, from either of its replicas, and who try again as a browser does: at
 * once at the other replica where one does not answer, and when they are told to come later. A page is theirs from when it was
 * first there: what it shows may come about during the day.
 */
public final class Visitors implements AutoCloseable {

    private static final List<String> PAGES = List.of(
            "/api/venues/v1/openings?limit=1",
            "/api/events/v1/sessions?limit=1",
            "/api/venues/v1/places/410900000000",
            "/api/content/v1/library?limit=1");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicIntegerArray read = new AtomicIntegerArray(PAGES.size());
    private final AtomicInteger again = new AtomicInteger();
    private final List<String> lost = new ArrayList<>();
    private final List<URI> doors;
    private final List<CompletableFuture<Void>> all;

    /** They come until this is closed. */
    public Visitors(Stack stack) {
        this.doors = List.of(stack.web("web"), stack.web("web-2"));
        this.all = IntStream.range(0, PAGES.size())
                .mapToObj(person -> CompletableFuture.runAsync(() -> readOn(person), people))
                .toList();
    }

    private void readOn(int person) {
        AtomicInteger turn = new AtomicInteger(person);
        await().atMost(Duration.ofHours(1))
                .pollInterval(PAUSE)
                .until(() -> over.get() || status(PAGES.get(person), turn) == HttpURLConnection.HTTP_OK);
        await().atMost(Duration.ofHours(1)).pollInterval(PAUSE).until(() -> {
            String page = PAGES.get(person);
            try {
                await().atMost(PATIENCE)
                        .pollDelay(Duration.ZERO)
                        .pollInterval(PAUSE)
                        .until(() -> over.get() || isRead(page, turn));
                if (!over.get()) {
                    read.incrementAndGet(person);
                }
            } catch (ConditionTimeoutException e) {
                note(page);
            }
            return over.get();
        });
    }

    private synchronized void note(String page) {
        lost.add(page);
    }

    private boolean isRead(String page, AtomicInteger turn) throws InterruptedException {
        if (status(page, turn) == HttpURLConnection.HTTP_OK) {
            return true;
        }
        again.incrementAndGet();
        return false;
    }

    /** What one of the doors answered; 0 where it did not, because it was killed or ends: then the other one is asked. */
    private int status(String page, AtomicInteger turn) throws InterruptedException {
        URI door = doors.get(turn.getAndIncrement() % doors.size());
        try {
            return http.send(
                            HttpRequest.newBuilder(door.resolve(page))
                                    .timeout(Duration.ofSeconds(20))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** How often the page was read that was read least. */
    public int fewest() {
        return IntStream.range(0, PAGES.size()).map(read::get).min().orElse(0);
    }

    /** Pages nobody could read however often they tried. */
    public synchronized List<String> lost() {
        return List.copyOf(lost);
    }

    /** How it went, for a person. */
    public String text() {
        return "%d pages read through web, %d times tried again, %d never read"
                .formatted(IntStream.range(0, PAGES.size()).map(read::get).sum(), again.get(), lost().size());
    }

    @Override
    public void close() {
        over.set(true);
        all.forEach(CompletableFuture::join);
        people.close();
        http.close();
    }
}
