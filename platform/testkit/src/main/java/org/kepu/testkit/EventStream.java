package org.kepu.testkit;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** A live screen (实时页面): reads server-sent events until it is closed or the service ends the stream. */
public final class EventStream implements AutoCloseable {

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Sent> sent = new CopyOnWriteArrayList<>();
    private final List<String> comments = new CopyOnWriteArrayList<>();
    private final CompletableFuture<HttpResponse<Void>> answer;

    private List<String> block = new ArrayList<>();

    private EventStream(HttpRequest request) {
        this.answer = client.sendAsync(request, HttpResponse.BodyHandlers.fromLineSubscriber(new Lines(this::line)));
    }

    /** One event. */
    public record Sent(String name, String id, String data) {}

    /**
     * Opens a stream.
     *
     * @param lastEventId what this screen saw last, null for a new one
     */
    public static EventStream open(URI address, String token, @Nullable String lastEventId) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token);
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        return new EventStream(request.build());
    }

    /** Events so far, in the order they came. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** Comments so far: heartbeats. */
    public List<String> comments() {
        return List.copyOf(comments);
    }

    /** Waits until so many events have come, and gives the last. */
    public Sent await(int count) {
        waitFor(() -> sent.size() >= count);
        return sent.getLast();
    }

    /** Waits until the service has ended the stream. */
    public void awaitEnd() {
        waitFor(answer::isDone);
        answer.join();
    }

    private static void waitFor(Callable<Boolean> condition) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(condition);
    }

    private void line(String line) {
        if (!line.isEmpty()) {
            block.add(line);
            return;
        }
        List<String> whole = block;
        block = new ArrayList<>();
        fields(whole, "").forEach(comments::add);
        List<String> data = fields(whole, "data").toList();
        if (!data.isEmpty()) {
            sent.add(new Sent(
                    fields(whole, "event").findFirst().orElse("message"),
                    fields(whole, "id").findFirst().orElse(""),
                    String.join("\n", data)));
        }
    }

    private static Stream<String> fields(List<String> block, String name) {
        return block.stream()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip());
    }

    @Override
    public void close() {
        answer.cancel(true);
        client.shutdownNow();
    }

    /** Hands each line on as it comes. */
    private record Lines(Consumer<String> each) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            each.accept(line);
        }

        @Override
        public void onError(Throwable failure) {
            // The answer's future fails with it.
        }

        @Override
        public void onComplete() {
            // The answer's future is done.
        }
    }
}
