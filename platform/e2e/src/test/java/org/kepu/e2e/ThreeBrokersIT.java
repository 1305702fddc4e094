package org.kepu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.kepu.day.Play;
import org.kepu.day.table.Table;
import org.kepu.e2e.evidence.TestEvidence;
import org.kepu.e2e.roll.Aftermath;
import org.kepu.e2e.roll.Brokers;
import org.kepu.e2e.roll.Turns;
import org.kepu.e2e.stack.SmallDay;
import org.kepu.e2e.stack.Stack;

/**
 * Three brokers, each a process with ports and a disk of its own, three copies of everything, two of which must be in sync. While the
 * small day is played one is killed with signal 9 and stays away for some parts of it, then another, and of the third the disk
 * is wiped.
 */
@Tag("full")
class ThreeBrokersIT {

    @RegisterExtension
    static final TestEvidence EVIDENCE =
            new TestEvidence("brokers", "Three brokers, two of them away in turn, the disk of the third wiped");

    private static Stack stack;

    @BeforeAll
    static void start() throws IOException {
        stack = Stack.startOnThreeBrokers(Path.of("target/brokers"));
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    void shouldGoOnWithOneBrokerAwayAndFillADiskThatWasWiped() throws Exception {
        // Given
        Brokers brokers = new Brokers(stack);
        List<Integer> inSync = new ArrayList<>();
        assertThat(brokers.fewestCopies()).isEqualTo(3);
        Turns turns = new Turns();
        turns.after(3, () -> brokers.stop("kafka-2"));
        turns.after(5, () -> inSync.add(brokers.fewestInSync()));
        turns.after(6, () -> brokers.start("kafka-2"));
        turns.after(7, () -> {
            brokers.awaitAllInSync();
            brokers.stop("kafka");
        });
        turns.after(9, () -> inSync.add(brokers.fewestInSync()));
        turns.after(10, () -> brokers.start("kafka"));
        turns.after(11, () -> {
            brokers.awaitAllInSync();
            brokers.stop("kafka-3");
            brokers.wipe("kafka-3");
            brokers.start("kafka-3");
        });
        Play play = SmallDay.on(stack, SmallDay.SEED, turns.story());

        // When
        play.everything();
        Table table = play.levelTable();

        // Then
        EVIDENCE.show("Expected and shown", table.text());
        EVIDENCE.show("Copies in sync while a broker was away", inSync.toString());
        assertThat(turns.left()).isZero();
        assertThat(inSync).as("copies in sync while a broker was away").containsExactly(2, 2);
        assertThat(table.agrees()).as(table.text()).isTrue();
        brokers.awaitAllInSync();
        Aftermath.assertNoFailedRequest(play.day().log().all());
        new Aftermath(stack).assertNothingIsMissing();
    }
}
