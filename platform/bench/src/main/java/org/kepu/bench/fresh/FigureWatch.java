package org.kepu.bench.fresh;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kepu.bench.city.City;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.stage.Wait;

/** Reads the check-in figure of the empty place every five milliseconds and notes when it rose. */
final class FigureWatch implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(5);

    private final ObjectMapper json = new ObjectMapper();
    private final AtomicBoolean open = new AtomicBoolean(true);
    private final List<Long> risen = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread;
    private final HttpLoad load;
    private volatile long first = -1;

    FigureWatch(City city) {
        byte[] request = Requests.get(
                "metrics",
                "/api/metrics/v1/figures/check-in?place=" + City.EMPTY_PLACE + "&from=" + city.today() + "&to="
                        + city.today(),
                city.operator());
        this.load = new HttpLoad(
                city.stack().address("metrics"),
                1,
                Pace.every(EVERY),
                Requests.repeating(request),
                open::get,
                (number, status, body, at) -> see(count(status, body), at));
        this.thread = Thread.ofPlatform().name("figure").start(load::run);
        Wait.until("the figure is read", Duration.ofMillis(5), () -> first >= 0);
    }

    private long count(int status, byte[] body) {
        if (status != 200) {
            throw new IllegalStateException("the figure was answered " + status);
        }
        try {
            return json.readTree(body).path("total").path("count").asLong();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void see(long count, long at) {
        if (first < 0) {
            first = count;
        }
        while (first + risen.size() < count) {
            risen.add(at);
        }
    }

    /** When the figure had risen by one, by two and so on, as {@link System#nanoTime()}; waits for so many. */
    List<Long> risen(int number) {
        Wait.until(
                "the marked check-ins are seen",
                Duration.ofMillis(5),
                () -> risen.size() >= number || !thread.isAlive());
        if (risen.size() != number) {
            throw new IllegalStateException(
                    "expected " + number + " marked check-ins in the figure, saw " + risen.size());
        }
        return List.copyOf(risen);
    }

    @Override
    public void close() {
        open.set(false);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
