package org.kepu.bench.city;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.stack.LocalStack;

/**
 * Codes as organisers' screens show them; good for at least thirty seconds when they are read, and for twenty when they are
 * given. They are not read for every window: an organiser who asked for five hundred every few seconds would be slowed down.
 */
final class Codes {

    private static final Duration SHOWN = Duration.ofSeconds(10);

    private static final int CONNECTIONS = 4;

    private final ObjectMapper json = new ObjectMapper();
    private final LocalStack stack;
    private final String organiser;
    private final Map<List<String>, Shown> shown = new HashMap<>();

    /** @param at when they were read, as {@link System#nanoTime()} */
    private record Shown(List<String> codes, long at) {
        boolean isFresh() {
            return System.nanoTime() - at < SHOWN.toNanos();
        }
    }

    /** @param organiser token of whoever may show the codes */
    Codes(LocalStack stack, String organiser) {
        this.stack = stack;
        this.organiser = organiser;
    }

    /** The code of each session, in their order. */
    List<String> of(List<String> sessions) {
        Shown last = shown.get(sessions);
        if (last != null && last.isFresh()) {
            return last.codes();
        }
        long at = System.nanoTime();
        List<String> codes = read(sessions);
        shown.put(List.copyOf(sessions), new Shown(codes, at));
        return codes;
    }

    private List<String> read(List<String> sessions) {
        String[] codes = new String[sessions.size()];
        List<byte[]> requests = sessions.stream()
                .map(session -> Requests.get("events", "/api/events/v1/sessions/" + session + "/code", organiser))
                .toList();
        new HttpLoad(
                        stack.address("events"),
                        CONNECTIONS,
                        Pace.closedLoop(),
                        Requests.of(requests),
                        HttpLoad.lasting(Duration.ofMinutes(1)),
                        (number, status, body, at) -> codes[number] = code(body))
                .run()
                .requireAll(200);
        return Stream.of(codes).toList();
    }

    private String code(byte[] body) {
        try {
            return json.readTree(body).path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
