package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kepu.day.play.CityClock;
import org.kepu.e2e.fault.Figures;
import org.kepu.e2e.fault.Openings;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.stack.Stack;

/**
 * Real processes killed with signal 9 in the middle of what they do, and a database that is away: two replicas of venues, and
 * metrics. What was done is counted in the databases and topics, never in logs. The steps build on one another.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {

    private static final int ITEMS = 500;
    private static final int ITEMS_WHILE_AWAY = 200;
    private static final int REQUESTS_WHILE_AWAY = 6;
    private static final List<String> SERVICES = List.of("venues", "venues-2", "metrics");

    private static Stack stack;
    private static CityClock clock;
    private static Openings openings;
    private static Figures figures;
    private static Topics topics;

    @BeforeAll
    static void start() throws IOException, SQLException {
        // Small pieces, so that a rebuild of few facts has a middle.
        stack = Stack.start(
                Path.of("target/faults"),
                List.of("postgres", "kafka", "venues", "venues-2", "metrics"),
                Map.of("KEPU_METRICS_REBUILD_PIECE", "50", "KEPU_METRICS_REBUILD_NEARLY_LEVEL", "50"));
        clock = new CityClock(
                stack.timeFile(), stack.address(), List.of("venues", "metrics"), ZoneId.of("Asia/Shanghai"));
        openings = new Openings(stack);
        figures = new Figures(stack);
        topics = new Topics(stack.kafka());
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void shouldDoEachOfFiveHundredDueItemsOnceWithTwoReplicasOfWhichOneIsKilled() throws Exception {
        // Given
        openings.publish(ITEMS, OffsetDateTime.parse("2024-09-02T17:00:00+08:00"));

        // When
        clock.moveTo(OffsetDateTime.parse("2024-09-04T08:00:00+08:00"));
        patiently().until(() -> openings.closed() >= ITEMS / 5 && openings.replicas() == 2);
        stack.kill("venues-2");
        long closed = openings.closed();
        long waiting = openings.waiting();

        // Then
        System.out.printf("killed with %d of %d items done%n", closed, ITEMS);
        assertThat(waiting).as("it was killed in the middle").isPositive();
        patiently().until(() -> openings.waiting() == 0);
        System.out.printf("items by replica: %s%n", openings.byReplica());
        assertThat(openings.closed()).isEqualTo(ITEMS);
        assertThat(openings.wrong()).isZero();
        patiently().until(() -> figures.openings() >= ITEMS && openings.untold() == 0);
        assertThat(figures.openings()).isEqualTo(ITEMS);
        assertThat(figures.facts()).isEqualTo(ITEMS);
        assertThat(topics.idsBySubject("kepu.venues.opening", "org.kepu.venues.opening.closed.v1"))
                .hasSize(ITEMS)
                .allSatisfy((opening, ids) -> assertThat(ids).hasSize(1));
    }

    @Test
    @Order(2)
    void shouldAskToComeBackWhileTheDatabaseIsAwayAndBeLevelByItselfAfterwards() throws Exception {
        // Given
        openings.publish(ITEMS_WHILE_AWAY, OffsetDateTime.parse("2024-09-10T17:00:00+08:00"));
        patiently().until(() -> ask().statusCode() == 200);
        List<Long> processes = processes();
        stack.command("stop", "postgres");

        // When
        clock.moveTo(OffsetDateTime.parse("2024-09-12T08:00:00+08:00"));
        List<HttpResponse<String>> answers = new ArrayList<>();
        patiently().pollInterval(Duration.ofMillis(250)).until(() -> {
            answers.add(ask());
            return answers.size() >= REQUESTS_WHILE_AWAY;
        });
        stack.command("start", "postgres");

        // Then
        assertThat(answers).allSatisfy(FaultsIT::assertAsksToComeBack);
        patiently().until(() -> ask().statusCode() == 200);
        patiently().ignoreExceptionsInstanceOf(SQLException.class).until(() -> openings.waiting() == 0);
        assertThat(openings.wrong()).isZero();
        patiently().until(() -> figures.openings() >= ITEMS + ITEMS_WHILE_AWAY);
        assertThat(figures.openings()).isEqualTo(ITEMS + ITEMS_WHILE_AWAY);
        assertThat(figures.facts()).isEqualTo(ITEMS + ITEMS_WHILE_AWAY);
        assertThat(figures.parked() + openings.parked()).isZero();
        assertThat(processes()).as("no service was started again").isEqualTo(processes);
    }

    @Test
    @Order(3)
    void shouldEndARebuildThatIsKilledMidwayWithTheSameFiguresAndTellNobodyAnything() throws Exception {
        // Given
        Map<String, String> right = figures.all();
        Map<String, Long> told = topics.ends();
        String shown = figures.shown();
        long written = figures.told();
        // Older tables, and wrong ones: they can only be right if they were built again.
        figures.spoil();

        // When
        stack.kill("metrics");
        long done = killMetricsInAPiece();

        // Then
        System.out.printf("the rebuild was killed with %d records read%n", done);
        assertThat(figures.shown()).as("nothing unfinished is shown").isEqualTo(shown);
        patiently().until(() -> figures.rebuilds().equals("done version"));
        assertThat(figures.all()).isEqualTo(right);
        assertThat(figures.version()).isPositive();
        assertThat(figures.shown()).isNotEqualTo(shown);
        assertThat(figures.told()).isEqualTo(written);
        assertThat(topics.ends()).isEqualTo(told);
    }

    /** Waits until a piece cannot commit because of us, and kills metrics in it. */
    private static long killMetricsInAPiece() throws SQLException, IOException {
        try (Connection connection = stack.database("metrics");
                Statement statement = connection.createStatement()) {
            patiently().until(() -> figures.number("select coalesce(max(done), 0) from rebuild") > 0);
            connection.setAutoCommit(false);
            statement.execute("select from rebuild where status = 'running' for update");
            patiently().until(() -> figures.waitingForALock() > 0);
            stack.kill("metrics");
            long done = figures.number("select max(done) from rebuild where status = 'running'");
            connection.rollback();
            return done;
        }
    }

    private static void assertAsksToComeBack(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        JsonNode problem = new ObjectMapper().readTree(answer.body());
        assertThat(problem.path("type").asText()).isEqualTo("urn:kepu:problem:unavailable");
        assertThat(problem.path("detail").asText()).isNotBlank();
        assertThat(answer.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isPositive();
    }

    private static HttpResponse<String> ask() throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(stack.address().api("/api/venues/v1/openings?limit=1"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private static List<Long> processes() throws IOException {
        List<Long> pids = new ArrayList<>();
        for (String service : SERVICES) {
            pids.add(stack.pid(service));
        }
        return pids;
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20));
    }
}
