package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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
 * Real processes killed with signal 9 at the two worst moments of an event's way, and the broker under load: after it was
 * sent and before it was marked as sent, after it was counted and before the offset was kept. The steps build on one another.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledBetweenIT {

    private static final int OPENINGS = 300;
    private static final String TOPIC = "kepu.venues.opening";
    private static final String CLOSED = "org.kepu.venues.opening.closed.v1";

    private static Stack stack;
    private static CityClock clock;
    private static Openings openings;
    private static Figures figures;
    private static Topics topics;

    @BeforeAll
    static void start() throws IOException, SQLException {
        stack = Stack.start(Path.of("target/between"), List.of("postgres", "kafka", "venues", "metrics"), Map.of());
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
    void shouldCountOnceWhatARelaySentAndCouldNotMarkAsSent() throws Exception {
        // Given
        try (Connection connection = stack.database("venues");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table outbox_sent in exclusive mode");
            close("2024-09-02");
            patiently().until(() -> sent() > 0);

            // When
            long sent = sent();
            stack.kill("venues");
            connection.rollback();

            // Then
            System.out.printf("venues was killed with %d events sent, none of them marked%n", sent);
        }
        assertCountedOnce(OPENINGS);
    }

    @Test
    @Order(2)
    void shouldCountOnceWhatAConsumerCountedBeforeItsOffsetWasKept() throws Exception {
        // Given
        patiently().until(() -> kept() == topics.ends().getOrDefault(TOPIC, 0L));
        long before = kept();
        close("2024-09-05");

        // When
        patiently().pollInterval(Duration.ofMillis(2)).until(() -> figures.facts() - OPENINGS > kept() - before);
        stack.kill("metrics");

        // Then
        long counted = figures.facts() - OPENINGS;
        long kept = kept() - before;
        System.out.printf("metrics was killed with %d events counted and the offsets of %d kept%n", counted, kept);
        assertThat(counted).as("it was killed in between").isGreaterThan(kept);
        assertCountedOnce(2 * OPENINGS);
    }

    @Test
    @Order(3)
    void shouldLoseNothingWhenTheBrokerIsKilledUnderLoad() throws Exception {
        // Given
        close("2024-09-08");
        patiently().until(() -> figures.facts() > 2 * OPENINGS);

        // When
        stack.kill("kafka");

        // Then
        System.out.printf("kafka was killed with %d of %d counted%n", figures.facts(), 3 * OPENINGS);
        assertCountedOnce(3 * OPENINGS);
    }

    /** So many openings end on this day; a day later each is due to be closed. */
    private static void close(String day) throws SQLException, IOException {
        openings.publish(OPENINGS, OffsetDateTime.parse(day + "T17:00:00+08:00"));
        clock.moveTo(OffsetDateTime.parse(day + "T08:00:00+08:00").plusDays(2));
    }

    private static long kept() throws InterruptedException, ExecutionException {
        return topics.read(TOPIC, "metrics.facts.");
    }

    private static long sent() {
        return topics.idsBySubject(TOPIC, CLOSED).size();
    }

    private static void assertCountedOnce(int expected) throws SQLException, IOException {
        patiently().until(() -> openings.waiting() == 0 && openings.untold() == 0);
        patiently().until(() -> figures.openings() >= expected);
        assertThat(openings.wrong()).isZero();
        assertThat(figures.openings()).isEqualTo(expected);
        assertThat(figures.facts()).isEqualTo(expected);
        assertThat(openings.parked() + figures.parked()).isZero();
        assertThat(topics.idsBySubject(TOPIC, CLOSED))
                .hasSize(expected)
                .allSatisfy((opening, ids) -> assertThat(ids).hasSize(1));
    }

    private static ConditionFactory patiently() {
        return await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(20))
                .ignoreExceptionsInstanceOf(SQLException.class);
    }
}
