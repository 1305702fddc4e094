package org.kepu.bench.city;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.kepu.bench.load.HttpLoad;
import org.kepu.bench.load.Pace;
import org.kepu.bench.load.Requests;
import org.kepu.bench.stack.LocalStack;

/** Codes as organisers' screens show them now; good for at least thirty seconds. */
final class Codes {

    private static final int CONNECTIONS = 4;

    private final ObjectMapper json = new ObjectMapper();
    private final LocalStack stack;
    private final String organiser;

    /** @param organiser token of whoever may show the codes */
    Codes(LocalStack stack, String organiser) {
        this.stack = stack;
        this.organiser = organiser;
    }

    /** The code of each session, in their order. */
    List<String> of(List<String> sessions) {
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
