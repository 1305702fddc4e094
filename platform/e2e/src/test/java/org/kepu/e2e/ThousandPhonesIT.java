package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.kepu.bench.report.Machine;
import org.kepu.bench.report.Repository;
import org.kepu.e2e.phones.Habit;
import org.kepu.e2e.phones.HallPage;
import org.kepu.e2e.phones.HallRun;
import org.kepu.e2e.phones.Minute;
import org.kepu.e2e.phones.Platform;
import org.kepu.e2e.phones.Told;
import org.kepu.e2e.stack.Stack;

/**
 * A thousand people in one hall check in within a minute, each with a phone of his own behind the same address, through the
 * real door and the real sign-in provider: none is lost, none turned away for the address, each is told what became of it.
 * It starts a platform of its own, or plays on the one whose state folder {@code -Dkepu.running} names.
 */
@Tag("full")
class ThousandPhonesIT {

    private static final int PHONES = Integer.getInteger("kepu.phones", 1_000);
    private static final Path PAGE = Path.of("target/e2e/thousand-phones.md");

    private static @Nullable Stack stack;
    private static HallRun run;

    @BeforeAll
    static void play() throws Exception {
        Path home = Path.of(System.getProperty("kepu.home"));
        // Both are asked before anything is started, which changes the load.
        Machine machine = Machine.here();
        Repository repository = Repository.of(home);
        run = HallRun.play(Platform.in(state()), home, PHONES);
        // Wall time: a page is dated by the day somebody ran it.
        String page = new HallPage(OffsetDateTime.now(Clock.systemUTC()), repository, machine, run).markdown();
        Files.createDirectories(PAGE.getParent());
        Files.writeString(PAGE, page);
        System.out.println(page);
    }

    private static Path state() throws IOException {
        String running = System.getProperty("kepu.running");
        if (running != null) {
            return Path.of(running);
        }
        Stack started = Stack.start(Path.of("target/phones"), Map.of());
        stack = started;
        return started.state();
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldSignEveryPhoneInAndTellEachWithinAMinuteWhatBecameOfItsScan() {
        // Given
        Minute minute = run.minute();

        // Then
        assertThat(run.signIns()).hasSize(PHONES);
        assertThat(minute.phones())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, PHONES).boxed().toList());
        assertThat(minute.lasted()).isLessThanOrEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldTurnNoneAwayAndRefuseOnlyWhatIsWrongInWordsAPersonCanActOn() {
        // Given
        int mistyped = Habit.MISTYPES.among(PHONES);
        int passedBy = Habit.PASSES_BY.among(PHONES);

        // Then
        assertThat(run.minute().outcomes("volunteers"))
                .isEqualTo(Map.of(
                        "201", PHONES - mistyped - passedBy,
                        "422 checkin-code-wrong", mistyped,
                        "409 checkin-not-signed-up", passedBy));
        assertThat(run.minute().outcomes("events")).isEqualTo(Map.of("201", passedBy));
        assertThat(run.minute().told())
                .filteredOn(told -> !told.done())
                .extracting(Told::words)
                .allSatisfy(words -> assertThat(words).containsPattern("\\p{IsHan}{4,}.*未记录签到"));
        // A machine that is too slow may leave a phone without an answer for a while; it must never be told that it
        // asks too much.
        assertThat(run.minute().holds()).doesNotContainKeys("429", "429, come again");
    }

    @Test
    void shouldAnswerAScanThatIsSentTwiceAtOnceLikeTheFirst() {
        assertThat(run.minute().told()).filteredOn(Told::again).hasSize((PHONES + 9) / 10);
        assertThat(run.minute().unlikeTheFirst()).isEmpty();
    }

    @Test
    void shouldStoreAndCountExactlyTheCheckInsItAcknowledged() {
        // Given
        HallRun.Stored stored = run.stored();

        // Then
        assertThat(stored.marks())
                .containsExactlyInAnyOrderElementsOf(run.minute().records("volunteers"));
        assertThat(stored.checkIns()).isEqualTo(stored.marks().size());
        assertThat(stored.participants())
                .isEqualTo(run.minute().records("events").size());
    }

    @Test
    void shouldRenewATokenNearItsEndOnceThoughTwoCallsComeAtOnce() {
        // Given
        HallRun.Renewals renewals = run.renewals();

        // Then
        assertThat(renewals.nearEnd()).isEqualTo((PHONES + 1) / 2);
        assertThat(renewals.sessions()).isGreaterThanOrEqualTo(renewals.nearEnd());
        assertThat(renewals.renewed()).isEqualTo(renewals.sessions());
        assertThat(renewals.failed()).isZero();
    }
}
