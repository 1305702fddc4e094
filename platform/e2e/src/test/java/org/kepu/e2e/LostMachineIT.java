package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kepu.e2e.fault.Scene.patiently;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kepu.e2e.fault.Figures;
import org.kepu.e2e.fault.Openings;
import org.kepu.e2e.fault.Scene;
import org.kepu.e2e.restore.Disaster;
import org.kepu.e2e.stack.Stack;

/**
 * PostgreSQL, Kafka, documents, venues and metrics, backed up while openings are closed and counted; more of them after the
 * backup; then the machine is lost. Each opening is published, changed twice and closed, so that a gap or a wrong order shows.
 */
@Tag("full")
class LostMachineIT {

    private static final Path FOLDER = Path.of("target", "lost").toAbsolutePath();
    private static final int OPENINGS = 300;
    private static final List<Long> VERSIONS = List.of(1L, 2L, 3L, 4L);
    private static final String TOPIC = "kepu.venues.opening";

    private static Scene scene;

    @BeforeAll
    static void start() throws IOException, SQLException {
        Disaster.remove(FOLDER.resolve("state-backup"));
        Disaster.remove(FOLDER.resolve("keys"));
        scene = Scene.start("lost", List.of("documents"), Map.of());
    }

    @AfterAll
    static void stop() {
        if (scene != null) {
            scene.close();
        }
    }

    @Test
    void shouldBringBackEveryEventAndFigureThatWasKept() throws Exception {
        // Given
        Stack stack = scene.stack();
        Openings openings = scene.openings();
        Figures figures = scene.figures();
        openings.publishAndChange(OPENINGS, end("2024-09-02"));
        CompletableFuture<Void> closing = CompletableFuture.runAsync(() -> close("2024-09-02"));
        patiently().until(() -> figures.facts() > 0);
        long counted = figures.facts();
        String backup = stack.printed("backup");
        System.out.printf("The backup was begun with %d of %d counted%n%s", counted, OPENINGS, backup);
        assertThat(backup).contains("It can be restored to");
        assertThat(counted).as("the backup was begun in between").isLessThan(OPENINGS);
        closing.join();
        assertEachOnce(OPENINGS);
        openings.publishAndChange(OPENINGS, end("2024-09-05"));
        close("2024-09-05");
        assertEachOnce(2 * OPENINGS);
        assertThat(openings.wrong()).isZero();
        Map<String, String> before = figures.all();

        // When
        Disaster disaster = new Disaster(stack);
        Duration kept = disaster.awaitKept();
        Path keys = disaster.keepKeys(FOLDER.resolve("keys"));
        disaster.strike();
        long struck = System.nanoTime();
        String restore = stack.printed("restore", "--demo", "--secrets=" + keys);
        System.out.print(restore);
        assertThat(restore).contains("again, from the backup");
        assertThat(stack.command("up", "--demo")).isZero();
        Duration back = Duration.ofNanos(System.nanoTime() - struck);

        // Then
        System.out.printf(
                "%d openings with 4 events each: all in the archive after %d s, back %d s after the machine was lost%n",
                2 * OPENINGS, kept.toSeconds(), back.toSeconds());
        assertEachOnce(2 * OPENINGS);
        assertThat(figures.all()).isEqualTo(before);

        // When
        stack.askManagement("metrics", "/q/rebuild");
        patiently().until(() -> figures.rebuilds().contains("done"));

        // Then
        assertThat(figures.all()).as("built again from the restored topics").isEqualTo(before);
        assertThat(stack.printed("backup"))
                .as("a new history, in the same folder")
                .contains("It can be restored to");
    }

    private static void assertEachOnce(int expected) throws SQLException, IOException {
        Openings openings = scene.openings();
        Figures figures = scene.figures();
        patiently().until(() -> openings.waiting() == 0 && openings.untold() == 0);
        patiently().until(() -> figures.openings() >= expected);
        assertThat(figures.openings()).isEqualTo(expected);
        assertThat(figures.facts()).isEqualTo(expected);
        assertThat(openings.parked() + figures.parked()).isZero();
        assertThat(scene.topics().versionsByKey(TOPIC))
                .as("every version of every opening lies in the topic, in order")
                .hasSize(expected)
                .allSatisfy((opening, versions) -> assertThat(versions).isEqualTo(VERSIONS));
    }

    private static OffsetDateTime end(String day) {
        return OffsetDateTime.parse(day + "T17:00:00+08:00");
    }

    /** A day after the end each that ended on this day is due to be closed. */
    private static void close(String day) {
        scene.clock().moveTo(end(day).plusDays(2));
    }
}
