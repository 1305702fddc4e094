package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Play;
import org.kepu.day.table.Table;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.fault.Figures;
import org.kepu.e2e.restore.Disaster;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;

/**
 * A backup in the middle of the day; then the drill beside the running platform; then the machine is lost, and everything comes
 * back from the backup and what was kept since.
 */
@Tag("full")
class RestoreDrillIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE = new TestEvidence("restore", "Backup, drill, and a lost machine");

    private static final Path FOLDER = Path.of("target", "e2e-restore").toAbsolutePath();
    /** Facts counted when the day is well under way, of about a thousand. */
    private static final long IN_THE_MIDDLE = 200;

    private static Stack stack;
    private static Play play;

    @BeforeAll
    static void start() throws IOException {
        Disaster.remove(FOLDER.resolve("state-backup"));
        Disaster.remove(FOLDER.resolve("keys"));
        stack = Stack.start(FOLDER, Map.of());
        play = SmallDay.on(stack);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldComeBackToTheSameFiguresAfterTheMachineIsLost() throws Exception {
        // Given
        CompletableFuture<Void> day = CompletableFuture.runAsync(play::everything);
        awaitTheMiddle(day);
        String backup = stack.printed("backup");
        EVIDENCE.show("make backup, in the middle of the day", backup);
        assertThat(backup).contains("It can be restored to");
        assertThat(day).as("the backup was made while the day went on").isNotDone();
        day.join();
        Table before = play.levelTable();
        assertThat(before.agrees()).as(before.text()).isTrue();
        Map<String, String> rows = new Figures(stack).all();

        // When
        String drill = stack.printed("drill");

        // Then
        EVIDENCE.show("make drill, beside the running platform", drill);
        assertThat(drill).containsPattern("The drill has come back to the figures of \\S+, to the unit, in [0-9.]+ s");

        // When
        Disaster disaster = new Disaster(stack);
        Duration kept = disaster.awaitKept();
        Path keys = disaster.keepKeys(FOLDER.resolve("keys"));
        disaster.strike();
        long struck = System.nanoTime();
        String restore = stack.printed("restore", "--demo", "--secrets=" + keys);
        EVIDENCE.show("make restore, after the machine was lost", restore);
        assertThat(restore).contains("again, from the backup");
        assertThat(stack.command("up", "--demo")).isZero();
        Duration back = Duration.ofNanos(System.nanoTime() - struck);
        Table after = play.levelTable();

        // Then
        EVIDENCE.show(
                "Times",
                "%d figures compared; everything was in the archive after %d s and ready again %d s after the machine was lost.%n"
                        .formatted(after.rows().size(), kept.toSeconds(), back.toSeconds()));
        EVIDENCE.show("Expected and shown", after.text());
        assertThat(after.agrees()).as(after.text()).isTrue();
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(new Figures(stack).all()).isEqualTo(rows);
        assertThat(new Figures(stack).parked()).isZero();
    }

    private static void awaitTheMiddle(CompletableFuture<Void> day) {
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> day.isDone() || facts() >= IN_THE_MIDDLE);
    }

    private static long facts() throws SQLException, IOException {
        return new Figures(stack).number("select count(*) from fact");
    }
}
