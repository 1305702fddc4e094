package org.kepu.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.kepu.day.play.CityClock;
import org.kepu.e2e.stack.Stack;

/** A few parts of the platform to which something happens, and everything a test looks at or turns in them. */
public record Scene(Stack stack, CityClock clock, Openings openings, Figures figures, Topics topics)
        implements AutoCloseable {

    /**
     * Starts PostgreSQL, Kafka, venues, metrics and what else is asked for.
     *
     * @param folder below {@code target}
     * @param more names of further parts, such as {@code venues-2}
     * @param environment what the services find in their environment beside their usual settings
     */
    public static Scene start(String folder, List<String> more, Map<String, String> environment)
            throws IOException, SQLException {
        List<String> parts = new ArrayList<>(List.of("postgres", "kafka", "venues", "metrics"));
        parts.addAll(more);
        Stack stack = Stack.start(Path.of("target", folder), parts, environment);
        CityClock clock = new CityClock(
                stack.timeFile(), stack.address(), List.of("venues", "metrics"), ZoneId.of("Asia/Shanghai"));
        return new Scene(stack, clock, new Openings(stack), new Figures(stack), new Topics(stack.kafka()));
    }

    /** Two minutes, in which a database may be away. */
    public static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(SQLException.class);
    }

    /** Anybody's question to venues, which needs its database. */
    public HttpResponse<String> ask() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(stack.address().api("/api/venues/v1/openings?limit=1"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    /** The answer of a service whose database is away: come back later. */
    public static void assertAsksToComeBack(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:kepu:problem:unavailable");
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    @Override
    public void close() {
        stack.close();
    }
}
