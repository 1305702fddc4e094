package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.e2e.fault.Scene.patiently;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.kepu.e2e.fault.Figures;
import org.kepu.e2e.fault.Openings;
import org.kepu.e2e.fault.Scene;
import org.kepu.e2e.fault.Topics;
import org.kepu.e2e.fault.VenueFacts;
import org.kepu.e2e.stack.Stack;

/**
 * Real processes killed with signal 9 at the worst moments of an event's way: after it was sent and before it was marked as
 * sent, after it was counted and before the offset was kept, and the broker under load; and a database that is away for
 * longer than a consumer with a batch in hand waits. Each opening is published, changed twice and closed, four events of one
 * key, so that their order can be broken. The steps build on one another.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledBetweenIT {

    private static final int OPENINGS = 300;
    private static final List<Long> VERSIONS = List.of(1L, 2L, 3L, 4L);
    private static final int EVENTS = OPENINGS * VERSIONS.size();
    private static final int WHILE_AWAY = 100;
    private static final String TOPIC = "kepu.venues.opening";

    private static Scene scene;
    private static Stack stack;
    private static Openings openings;
    private static Figures figures;
    private static Topics topics;

    @BeforeAll
    static void start() throws IOException, SQLException {
        // Ninety seconds in earnest: an outage of minutes outlasts it.
        scene = Scene.start("between", List.of(), Map.of("KEPU_INTAKE_PATIENCE", "3s"));
        stack = scene.stack();
        openings = scene.openings();
        figures = scene.figures();
        topics = scene.topics();
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    @Order(1)
    void shouldCountOnceAndInOrderWhatARelaySentAndCouldNotMarkAsSent() throws Exception {
        // Given
        try (Connection connection = stack.database("venues");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table outbox_sent in exclusive mode");
            openings.publishAndChange(OPENINGS, end("2024-09-02"));
            // More than one version of a key is on its way.
            patiently().until(() -> told() > OPENINGS);

            // When
            long told = told();
            stack.kill("venues");
            connection.rollback();

            // Then
            System.out.printf("venues was killed with %d events sent, none of them marked%n", told);
            assertThat(openings.untold()).as("none is marked as sent").isEqualTo(3 * OPENINGS);
        }
        close("2024-09-02");
        assertCountedOnce(OPENINGS);
    }

    @Test
    @Order(2)
    void shouldCountOnceWhatAConsumerCountedBeforeItsOffsetWasKept() throws Exception {
        // Given
        openings.publishAndChange(OPENINGS, end("2024-09-05"));
        patiently().until(() -> openings.untold() == 0 && kept() == told());
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
    void shouldLoseNothingAndKeepTheOrderOfEachKeyWhenTheBrokerIsKilledUnderLoad() throws Exception {
        // Given
        long before = told();
        openings.publish(OPENINGS, end("2024-09-08"));
        var changes = CompletableFuture.runAsync(KilledBetweenIT::changeTwice);
        patiently().until(() -> told() > before + OPENINGS);

        // When
        long told = told() - before;
        stack.kill("kafka");
        changes.join();
        patiently().until(() -> openings.untold() == 0 && kept() == told());
        close("2024-09-08");
        patiently().until(() -> figures.facts() > 2 * OPENINGS);
        long counted = figures.facts() - 2 * OPENINGS;
        stack.kill("kafka");

        // Then
        System.out.printf("kafka was killed with %d of %d told, and with %d counted%n", told, EVENTS, counted);
        assertThat(told).as("it was killed between versions").isLessThan(EVENTS - OPENINGS);
        assertCountedOnce(3 * OPENINGS);
    }

    @Test
    @Order(4)
    void shouldComeBackByItselfFromADatabaseAwayForLongerThanAConsumerWaits() throws Exception {
        // Given
        int expected = 3 * OPENINGS + WHILE_AWAY;
        long venues = stack.pid("venues");
        int before = restarts();
        stack.command("stop", "postgres");

        // When
        new VenueFacts(stack.kafka()).closed(WHILE_AWAY);
        patiently().until(() -> stack.status("metrics").getLast().contains("exit code 70"));
        // The second time: the first time it could not start.
        patiently().until(() -> restarts() >= before + 2);
        HttpResponse<String> answer = scene.ask();
        stack.command("start", "postgres");

        // Then
        Scene.assertAsksToComeBack(answer);
        patiently().until(() -> figures.facts() >= expected && kept() == told());
        assertThat(figures.facts()).isEqualTo(expected);
        assertThat(figures.openings()).isEqualTo(expected);
        assertThat(openings.parked() + figures.parked()).isZero();
        patiently().until(() -> scene.ask().statusCode() == 200);
        assertThat(stack.pid("venues"))
                .as("venues, which had no batch, went on")
                .isEqualTo(venues);
    }

    private static OffsetDateTime end(String day) {
        return OffsetDateTime.parse(day + "T17:00:00+08:00");
    }

    private static void changeTwice() {
        try {
            openings.change();
            openings.change();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("the openings cannot be changed", e);
        }
    }

    /** A day after the end each that ended on this day is due to be closed. */
    private static void close(String day) {
        scene.clock().moveTo(end(day).plusDays(2));
    }

    private static long kept() throws InterruptedException, ExecutionException {
        return topics.read(TOPIC, "metrics.facts.");
    }

    /** Records in the topic, those told twice counted twice. */
    private static long told() {
        return topics.ends().getOrDefault(TOPIC, 0L);
    }

    /** How often metrics was started again. */
    private static int restarts() throws IOException {
        return Integer.parseInt(stack.status("metrics").get(3));
    }

    private static void assertCountedOnce(int expected) throws SQLException, IOException {
        patiently().until(() -> openings.waiting() == 0 && openings.untold() == 0);
        patiently().until(() -> figures.openings() >= expected);
        assertThat(openings.wrong()).isZero();
        assertThat(figures.openings()).isEqualTo(expected);
        assertThat(figures.facts()).isEqualTo(expected);
        assertThat(openings.parked() + figures.parked()).isZero();
        assertThat(topics.versionsByKey(TOPIC))
                .as("every version of every opening lies in the topic, in order")
                .hasSize(expected)
                .allSatisfy((opening, versions) -> assertThat(versions).isEqualTo(VERSIONS));
    }
}
