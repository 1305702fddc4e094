package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Play;
import org.kepu.day.table.Table;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.roll.Aftermath;
import org.kepu.e2e.roll.OldRelease;
import org.kepu.e2e.roll.Turns;
import org.kepu.e2e.roll.Visitors;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;

/**
 * The day begins on the release before this one, two replicas of every service and of web, and ends on this one: while it is
 * played, service after service changes its version, replica after replica, old and new side by side on the same stores and
 * topics.
 */
@Tag("full")
class UpgradeIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE = new TestEvidence("upgrade", "From release 0.1.0 to this one during the day");

    /** Who reads changes before who writes, so that nobody meets an event it does not know. */
    private static final List<String> ORDER = List.of("metrics", "content", "volunteers", "events", "venues", "web");

    private static final Path FOLDER = Path.of("target/upgrade").toAbsolutePath();
    /** Not below a module: its sources would be taken for the project's. */
    private static final OldRelease OLD =
            new OldRelease(Path.of(System.getProperty("kepu.home"), "target", "upgrade-0.1.0"));

    /** Of its own: the common pool has one thread on two cores. */
    private static final ExecutorService ASIDE = Executors.newVirtualThreadPerTaskExecutor();

    private static Stack stack;
    private static CompletableFuture<Integer> rolling = CompletableFuture.completedFuture(0);

    @AfterAll
    static void stop() {
        ASIDE.close();
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldChangeTheVersionOfEveryServiceDuringTheDayWithoutAFailedRequest() throws Exception {
        // Given
        Turns turns = new Turns();
        for (int i = 0; i < ORDER.size(); i++) {
            String kind = ORDER.get(i);
            turns.after(1 + 2 * i, () -> upgrade(kind));
        }
        Play play = SmallDay.on(stack, SmallDay.SEED, turns.story());

        // When
        String read;
        List<String> lost;
        int fewest;
        try (Visitors visitors = new Visitors(stack)) {
            play.everything();
            assertThat(rolling.join()).isZero();
            read = visitors.text();
            lost = visitors.lost();
            fewest = visitors.fewest();
        }
        Table table = play.levelTable();

        // Then
        EVIDENCE.show("Expected and shown", table.text());
        EVIDENCE.show("What people read meanwhile; services changed in the order " + ORDER, read);
        assertThat(turns.left()).isZero();
        for (String kind : ORDER) {
            for (String replica : List.of(kind, kind + "-2")) {
                assertThat(program(replica))
                        .as(replica)
                        .startsWith(OLD.programNow(kind).toString());
            }
        }
        assertThat(table.agrees()).as(table.text()).isTrue();
        assertThat(lost).isEmpty();
        assertThat(fewest).as("reads of the page that was read least").isGreaterThan(50);
        Aftermath.assertNoFailedRequest(play.day().log().all());
        new Aftermath(stack).assertNothingIsMissing();
    }

    @BeforeAll
    static void startOld() throws IOException, InterruptedException {
        Optional<String> commit = OLD.commit();
        if (commit.isEmpty()) {
            String reason = "this copy of the project has no history of release 0.1.0";
            System.out.println("SKIPPED the upgrade: " + reason);
            assertThat(System.getenv("KEPU_REQUIRE_ALL")).as(reason).isNotEqualTo("1");
            abort(reason);
        }
        OLD.build(commit.get());
        Map<String, String> settings = new HashMap<>();
        for (String kind : ORDER) {
            settings.put(
                    kind + ".jar",
                    link(kind, OLD.program(kind)).resolve("quarkus-run.jar").toString());
        }
        stack = Stack.startTwice(
                FOLDER,
                settings,
                // The old release knows neither several addresses of a service nor migrations newer than its own.
                Map.of("QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS", "*:future,*:missing"),
                true);
        for (String kind : ORDER) {
            assertThat(program(kind)).startsWith(OLD.program(kind).toString());
        }
    }

    /** While the part of the day that follows is played; the one before has come to its end by then. */
    private static void upgrade(String kind) {
        assertThat(rolling.join()).as("the service before " + kind).isZero();
        try {
            link(kind, OLD.programNow(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rolling = CompletableFuture.supplyAsync(() -> stack.command("roll", kind), ASIDE);
    }

    /** Lets the link of a service name this program; a process that runs keeps the one it was started with. */
    private static Path link(String kind, Path program) throws IOException {
        Path links = Files.createDirectories(FOLDER.resolve("links"));
        Path fresh = links.resolve(kind + ".new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, program.toRealPath());
        return Files.move(
                fresh, links.resolve(kind), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** The program a process runs. */
    private static String program(String replica) throws IOException {
        List<String> words =
                new ArrayList<>(List.of(Files.readString(Path.of("/proc/" + stack.pid(replica) + "/cmdline"))
                        .split("\0")));
        return words.get(words.indexOf("-jar") + 1);
    }
}
