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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

    private static Scene scene;
    private static Openings openings;
    private static Figures figures;
    private static Topics topics;

    @BeforeAll
    static void start() throws IOException, SQLException {
        // Small pieces, so that a rebuild of few facts has a middle.
        scene = Scene.start(
                "faults",
                List.of("venues-2"),
                Map.of("KEPU_METRICS_REBUILD_PIECE", "50", "KEPU_METRICS_REBUILD_NEARLY_LEVEL", "50"));
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
    void shouldDoEachOfFiveHundredDueItemsOnceWithTwoReplicasOfWhichOneIsKilled() throws Exception {
        // Given
        openings.publish(ITEMS, OffsetDateTime.parse("2024-09-02T17:00:00+08:00"));

        // When
        scene.clock().moveTo(OffsetDateTime.parse("2024-09-04T08:00:00+08:00"));
        patiently().until(() -> openings.closed() >= ITEMS / 5 && openings.replicas() == 2);
        scene.stack().kill("venues-2");
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
        patiently().until(() -> scene.ask().statusCode() == 200);
        List<Long> processes = processes();
        scene.stack().command("stop", "postgres");

        // When
        scene.clock().moveTo(OffsetDateTime.parse("2024-09-12T08:00:00+08:00"));
        List<HttpResponse<String>> answers = new ArrayList<>();
        patiently().pollInterval(Duration.ofMillis(250)).until(() -> {
            answers.add(scene.ask());
            return answers.size() >= REQUESTS_WHILE_AWAY;
        });
        scene.stack().command("start", "postgres");

        // Then
        assertThat(answers).allSatisfy(Scene::assertAsksToComeBack);
        patiently().until(() -> scene.ask().statusCode() == 200);
        patiently().until(() -> openings.waiting() == 0);
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
        scene.stack().kill("metrics");
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
        try (Connection connection = scene.stack().database("metrics");
                Statement statement = connection.createStatement()) {
            patiently().until(() -> figures.number("select coalesce(max(done), 0) from rebuild") > 0);
            connection.setAutoCommit(false);
            statement.execute("select from rebuild where status = 'running' for update");
            patiently().until(() -> figures.waitingForALock() > 0);
            scene.stack().kill("metrics");
            long done = figures.number("select max(done) from rebuild where status = 'running'");
            connection.rollback();
            return done;
        }
    }

    private static List<Long> processes() throws IOException {
        List<Long> pids = new ArrayList<>();
        for (String service : SERVICES) {
            pids.add(scene.stack().pid(service));
        }
        return pids;
    }
}
