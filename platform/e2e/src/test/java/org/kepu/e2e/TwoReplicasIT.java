package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Play;
import org.kepu.day.table.Table;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.roll.Aftermath;
import org.kepu.e2e.roll.Relays;
import org.kepu.e2e.roll.Turns;
import org.kepu.e2e.roll.Visitors;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;

/**
 * Two replicas of every service and of web through the small day. Each replica is killed with signal 9 once, first one of a
 * service and, when it is back, the other, at moments drawn from a printed seed; and {@code make roll} starts all of them anew
 * at the end. Calls go to either replica.
 */
@Tag("full")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TwoReplicasIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE =
            new TestEvidence("replicas", "Two replicas of every service, each killed once");

    private static final List<String> KINDS = List.of("venues", "volunteers", "events", "content", "metrics", "web");

    /** Each page is read about ten times a second, and a day or a roll takes minutes. */
    private static final int FEW = 50;

    private static Stack stack;
    private static Play play;
    private static Turns turns;
    private static long seed;
    private static final List<String> killed = new ArrayList<>();

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.startTwice(Path.of("target/replicas"), Map.of(), Map.of());
        seed = Long.getLong("kepu.seed", new SecureRandom().nextInt(1_000_000));
        System.out.printf("Who is killed when is drawn from seed %d%n", seed);
        turns = new Turns();
        Random chance = new Random(seed);
        for (String kind : KINDS) {
            boolean second = chance.nextBoolean();
            turns.after(Turns.drawn(chance, true), () -> kill(kind + (second ? "-2" : "")));
            turns.after(Turns.drawn(chance, false), () -> kill(kind + (second ? "" : "-2")));
        }
        play = SmallDay.on(stack, seed, turns.story());
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void shouldLoseNothingWhicheverReplicaIsKilled() throws Exception {
        // When
        Map<String, Set<String>> relayed;
        Set<String> sideBySide;
        int looks;
        int fewest;
        String read;
        List<String> lost;
        try (Relays relays = new Relays(stack);
                Visitors visitors = new Visitors(stack)) {
            play.everything();
            relayed = relays.seen();
            sideBySide = relays.sideBySide();
            looks = relays.looksWhileSending();
            read = visitors.text();
            lost = visitors.lost();
            fewest = visitors.fewest();
        }
        Table table = play.levelTable();

        // Then
        EVIDENCE.show("Expected and shown", table.text());
        EVIDENCE.show(
                "Killed with signal 9, and who passed events on",
                "seed %d%nkilled: %s%nrelayed: %s%n%s%n".formatted(seed, killed, relayed, read));
        assertThat(turns.left()).as("kills that came too late").isZero();
        assertThat(killed).hasSize(2 * KINDS.size());
        assertThat(table.agrees()).as(table.text()).isTrue();
        assertThat(lost).isEmpty();
        assertThat(fewest).as("reads of the page that was read least").isGreaterThan(FEW);
        assertThat(looks).as("looks at a relay that was sending").isGreaterThan(FEW);
        assertThat(sideBySide).as("relays that sent side by side").isEmpty();
        assertThat(relayed)
                .as("either replica relayed")
                .isEqualTo(Relays.DATABASES.stream()
                        .collect(
                                Collectors.toMap(database -> database, database -> Set.of(database, database + "-2"))));
        Aftermath.assertNoFailedRequest(play.day().log().all());
        assertNothingWentWrong();
    }

    @Test
    @Order(2)
    void shouldShareThePartitionsAmongTheReplicas() {
        awaitAllReady();
        new Aftermath(stack).awaitShared(2);
    }

    @Test
    @Order(3)
    void shouldStartEveryReplicaAnewOneAfterTheOtherWhilePeopleRead() throws Exception {
        // Given
        List<Long> before = processes();

        // When
        String read;
        List<String> lost;
        int fewest;
        int code;
        try (Visitors visitors = new Visitors(stack)) {
            code = stack.command("roll");
            read = visitors.text();
            lost = visitors.lost();
            fewest = visitors.fewest();
        }

        // Then
        EVIDENCE.show("What people read while every replica was started anew", read);
        assertThat(code).isZero();
        assertThat(lost).isEmpty();
        assertThat(fewest).as("reads of the page that was read least").isGreaterThan(FEW);
        assertThat(processes()).doesNotContainAnyElementsOf(before);
        assertThat(play.levelTable().agrees()).isTrue();
        assertNothingWentWrong();
    }

    private static void assertNothingWentWrong() throws Exception {
        new Aftermath(stack).assertNothingIsMissing();
    }

    /** Only when its neighbour is there to go on: two at once are another test's. */
    private static void kill(String replica) {
        String kind = replica.replaceFirst("-2$", "");
        awaitReady(kind);
        awaitReady(kind + "-2");
        try {
            stack.kill(replica);
            killed.add(replica);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitAllReady() {
        KINDS.forEach(kind -> {
            awaitReady(kind);
            awaitReady(kind + "-2");
        });
    }

    private static void awaitReady(String replica) {
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stack.status(replica).getFirst().equals("READY"));
    }

    private static List<Long> processes() throws IOException {
        List<Long> pids = new ArrayList<>();
        for (String kind : KINDS) {
            pids.add(stack.pid(kind));
            pids.add(stack.pid(kind + "-2"));
        }
        return pids;
    }
}
