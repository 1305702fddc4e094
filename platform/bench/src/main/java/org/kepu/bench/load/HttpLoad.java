package org.kepu.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/**
 * Drives a service from one thread with a few system calls a request: on a machine that also runs what is measured, a
 * client that computes would be measured with it.
 *
 * @param more whether further requests may be sent; those under way are always waited for
 */
public record HttpLoad(
        InetSocketAddress target,
        int connections,
        Pace pace,
        Requests requests,
        BooleanSupplier more,
        Listener listener) {

    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    /** Hears of every answer, on the thread of the load. */
    public interface Listener {
        /** Nobody listens. */
        Listener NONE = (number, status, body, at) -> {};

        /** @param at as {@link System#nanoTime()} */
        void answered(int number, int status, byte[] body, long at);
    }

    /** True until a time has passed since the first question. */
    public static BooleanSupplier lasting(Duration time) {
        return new BooleanSupplier() {
            private long begun;

            @Override
            public boolean getAsBoolean() {
                begun = begun == 0 ? System.nanoTime() : begun;
                return System.nanoTime() - begun < time.toNanos();
            }
        };
    }

    /** Runs to its end. */
    public Outcome run() {
        try (Selector selector = Selector.open()) {
            List<Connection> all = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    all.add(Connection.open(target, selector));
                }
                return new Run(selector, all).toTheEnd();
            } finally {
                for (Connection connection : all) {
                    connection.close();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the load on " + target + " broke off", e);
        }
    }

    /** One run, with what it has counted so far. */
    private final class Run {
        private final Selector selector;
        private final Deque<Connection> idle;
        private final Map<Integer, Integer> statuses = new TreeMap<>();
        private final Histogram latency = new Histogram(HIGHEST_MICROS, 3);
        private final long begun = System.nanoTime();
        private long last = begun;
        private int next;
        private @Nullable String firstRefusal;

        Run(Selector selector, List<Connection> all) {
            this.selector = selector;
            this.idle = new ArrayDeque<>(all);
        }

        Outcome toTheEnd() throws IOException {
            byte @Nullable [] request = requests.get(0);
            while (true) {
                boolean open = request != null && more.getAsBoolean();
                long now = System.nanoTime();
                while (open && request != null && !idle.isEmpty() && pace.due(next) <= now - begun) {
                    idle.remove().send(next, request, begun + pace.countsFrom(next, now - begun));
                    next++;
                    request = requests.get(next);
                }
                if (!open && idle.size() == connections) {
                    return new Outcome(statuses, last - begun, begun, latency, firstRefusal);
                }
                if (now - last > PATIENCE && idle.size() < connections) {
                    throw new IOException("no answer for " + Duration.ofNanos(now - last));
                }
                selector.select(this::receive, wait(now, open));
            }
        }

        /** Milliseconds to the next thing that must happen; at least one, because a spinning client is measured, too. */
        private long wait(long now, boolean open) {
            if (!open || idle.isEmpty()) {
                return 20;
            }
            long nanos = pace.due(next) - (now - begun);
            return Math.clamp(TimeUnit.NANOSECONDS.toMillis(nanos), 1, 20);
        }

        private void receive(java.nio.channels.SelectionKey key) {
            Connection connection = (Connection) key.attachment();
            try {
                HttpAnswer answer = connection.receive();
                if (answer != null) {
                    count(connection, answer);
                    idle.add(connection);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void count(Connection connection, HttpAnswer answer) {
            last = System.nanoTime();
            long micros = TimeUnit.NANOSECONDS.toMicros(last - connection.countsFrom());
            latency.recordValue(Math.clamp(micros, 1, HIGHEST_MICROS));
            statuses.merge(answer.status(), 1, Integer::sum);
            if (answer.status() >= 400 && firstRefusal == null) {
                firstRefusal = new String(answer.body(), StandardCharsets.UTF_8);
            }
            listener.answered(connection.number(), answer.status(), answer.body(), last);
        }
    }
}
