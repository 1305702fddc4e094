package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kepu.base.WallTime;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class DueTurnIT extends DueCase {

    private static final int ITEMS = 500;

    @Inject
    DueTurn turn;

    @Inject
    ParkedItems parked;

    @RepeatedTest(3)
    void shouldDoEachOfFiveHundredItemsOnceWithSeveralWorkersOfWhichOneIsKilled() throws Exception {
        // Given
        List<String> keys =
                IntStream.range(0, ITEMS).mapToObj("item-%03d"::formatted).toList();
        QuarkusTransaction.requiringNew().run(() -> keys.forEach(key -> work.schedule(Probe.KIND, key, TEN, Map.of())));
        List.of("item-000", "item-123", "item-499").forEach(key -> probe.after(key, probe::dieOnFirstAttempt));
        Callable<Integer> worker = () -> {
            int turns = 0;
            while (turn.take()) {
                turns++;
            }
            return turns;
        };

        // When
        time.moveTo(TEN.plusDays(1));
        int turns = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> taken : threads.invokeAll(List.of(worker, worker))) {
                turns += taken.get();
            }
        }

        // Then
        eventually(() -> assertThat(probe.done()).containsExactlyElementsOf(keys));
        assertThat(turns)
                .as("the two besides the service's own worker had their share")
                .isPositive();
        assertThat(probe.query("select key from due_item where done_at is null"))
                .isEmpty();
        assertThat(probe.query("select key from effect where attempt > 1 order by key"))
                .containsExactly("item-000", "item-123", "item-499");
    }

    @Test
    void shouldTryAgainAfterGrowingPausesAndUndoWhatAFailedTryDid() {
        // Given
        List<OffsetDateTime> tries = new CopyOnWriteArrayList<>();
        probe.after("a", item -> {
            tries.add(WallTime.utc());
            if (item.attempt() < 3) {
                throw new IllegalStateException("not yet");
            }
        });

        // When
        schedule("a", NINE);

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("a"));
        assertThat(probe.query("select attempt from effect")).containsExactly("3");
        assertThat(tries).hasSize(3);
        assertThat(Duration.between(tries.get(0), tries.get(1))).isGreaterThanOrEqualTo(Duration.ofMillis(100));
        assertThat(Duration.between(tries.get(1), tries.get(2))).isGreaterThanOrEqualTo(Duration.ofMillis(200));
        assertThat(probe.query("select attempts from due_item")).containsExactly("3");
    }

    @Test
    void shouldParkWhatKeepsFailingWithItsErrorAndGoOnWithTheRest() {
        // Given
        probe.after("bad", item -> {
            throw new IllegalStateException("the phone number 13800000000 is taken");
        });
        schedule("bad", NINE.minusHours(1));

        // When
        schedule("good", NINE);

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("good"));
        eventually(() -> assertThat(parked.list(10)).hasSize(1));
        ParkedItem item = parked.list(10).getFirst();
        assertThat(item.key()).isEqualTo("bad");
        assertThat(item.attempts()).isEqualTo(4);
        assertThat(item.dueAt()).isEqualTo(NINE.minusHours(1));
        assertThat(item.parkedAt()).isEqualTo(NINE);
        assertThat(item.lastError())
                .startsWith("IllegalStateException at DueTurnIT.java:")
                .doesNotContain("13800000000");
        assertThat(probe.query("select key from held"))
                .as("its handler was told, once")
                .containsExactly("bad after 4: " + item.lastError());
    }

    @Test
    void shouldParkAnItemWhoseHandlerCannotEvenGiveItUp() {
        // Given
        probe.after("mute", item -> {
            throw new IllegalStateException("always");
        });

        // When
        schedule("mute", NINE);

        // Then
        eventually(() -> assertThat(parked.list(10)).hasSize(1));
        assertThat(probe.query("select key from held")).isEmpty();
    }

    @Test
    void shouldDoAParkedItemOnceItIsReleased() {
        // Given
        probe.after("a", item -> {
            throw new AssertionError("an error, not an exception");
        });
        schedule("a", NINE);
        eventually(() -> assertThat(parked.list(10)).hasSize(1));
        probe.after("a", item -> {});

        // When
        boolean released = QuarkusTransaction.requiringNew().call(() -> parked.release(Probe.KIND, "a"));

        // Then
        assertThat(released).isTrue();
        eventually(() -> assertThat(probe.done()).containsExactly("a"));
        assertThat(parked.list(10)).isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(() -> parked.release(Probe.KIND, "a")))
                .isFalse();
    }

    @Test
    void shouldGiveWayToARequestThatHoldsWhatItNeeds() {
        // Given
        probe.update("insert into held (key) values ('shift')");
        probe.after("a", item -> probe.update("update held set key = key where key = 'shift'"));
        schedule("a", TEN);

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            probe.update("update held set key = key where key = 'shift'");
            time.moveTo(TEN);
            eventually(() -> assertThat(committed("select last_error from due_item"))
                    .first()
                    .asString()
                    .contains("55P03"));
            // The worker holds no lock on its item between two tries: this would wait for it otherwise.
            work.schedule(Probe.KIND, "a", TEN.plusMinutes(1), Map.of());
        });
        time.moveTo(TEN.plusMinutes(1));

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("a"));
    }

    @Test
    void shouldLeaveAloneWhatANewerVersionWroteForAKindItDoesNotKnow() {
        // Given
        probe.update("insert into due_item (kind, key, due_at, payload, created_at) values"
                + " ('newer', 'a', '2024-09-21T08:00:00+08:00', '{}', '2024-09-21T08:00:00+08:00')");

        // When
        schedule("marker", NINE);

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("marker"));
        assertThat(probe.query("select attempts from due_item where kind = 'newer'"))
                .containsExactly("0");
    }

    private List<String> committed(String sql) {
        return QuarkusTransaction.requiringNew().call(() -> probe.query(sql));
    }
}
