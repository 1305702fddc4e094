package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres
class DueWorkIT extends DueCase {

    @Inject
    Scheduler scheduler;

    @Test
    void shouldDoWorkOnceItsTimeInTheCityHasComeAndNotBefore() {
        // Given
        List<DueItem> seen = new CopyOnWriteArrayList<>();
        probe.after("a", seen::add);
        schedule("a", TEN);
        schedule("marker", TEN.minusNanos(1_000));

        // When
        time.moveTo(TEN.minusNanos(1_000));
        eventually(() -> assertThat(probe.done()).containsExactly("marker"));
        assertThat(seen).isEmpty();
        time.moveTo(TEN);

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("a", "marker"));
        DueItem item = seen.getFirst();
        assertThat(item.dueAt().toString()).isEqualTo("2024-09-21T10:00+08:00");
        assertThat(item.payload().get("key").asText()).isEqualTo("a");
        assertThat(item.attempt()).isEqualTo(1);
        assertThat(probe.query(
                        "select done_at = timestamptz '2024-09-21T10:00:00+08:00' from due_item where key = 'a'"))
                .containsExactly("t");
    }

    @Test
    void shouldMoveWorkThatIsScheduledAgain() {
        // Given
        schedule("a", TEN);
        schedule("a", TEN.plusHours(1));
        schedule("marker", TEN);

        // When
        time.moveTo(TEN);
        eventually(() -> assertThat(probe.done()).containsExactly("marker"));
        time.moveTo(TEN.plusHours(1));

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("a", "marker"));
        assertThat(probe.query("select count(*) from due_item where key = 'a'")).containsExactly("1");
    }

    @Test
    void shouldLeaveDoneWorkDoneUnlessItGetsAnotherTime() {
        // Given
        schedule("a", TEN);
        time.moveTo(TEN);
        eventually(() -> assertThat(probe.done()).containsExactly("a"));

        // When
        schedule("a", TEN);
        schedule("marker", TEN);
        eventually(() -> assertThat(probe.done()).contains("marker"));
        List<String> afterTheSameTime = probe.done();
        schedule("a", TEN.minusMinutes(1));

        // Then
        assertThat(afterTheSameTime).containsExactly("a", "marker");
        eventually(() -> assertThat(probe.done()).containsExactly("a", "a", "marker"));
    }

    @Test
    void shouldNotDoWorkThatWasCancelled() {
        // Given
        schedule("a", TEN);
        schedule("marker", TEN);

        // When
        boolean cancelled = QuarkusTransaction.requiringNew().call(() -> work.cancel(Probe.KIND, "a"));

        // Then
        assertThat(cancelled).isTrue();
        time.moveTo(TEN);
        eventually(() -> assertThat(probe.done()).containsExactly("marker"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> work.cancel(Probe.KIND, "a")))
                .as("gone")
                .isFalse();
        assertThat(QuarkusTransaction.requiringNew().call(() -> work.cancel(Probe.KIND, "marker")))
                .as("done")
                .isFalse();
    }

    @Test
    void shouldForgetWorkWhoseCauseRolledBack() {
        // Given
        QuarkusTransaction.begin();
        work.schedule(Probe.KIND, "a", NINE, Map.of());

        // When
        QuarkusTransaction.rollback();

        // Then
        assertThat(probe.query("select key from due_item")).isEmpty();
    }

    @Test
    void shouldDoWhatIsDueAtOnceRightAfterTheCommitWithoutWaitingForTheClock() {
        // Given
        scheduler.pause();
        try {
            // When
            schedule("now", NINE);

            // Then
            eventually(() -> assertThat(probe.done()).containsExactly("now"));
        } finally {
            scheduler.resume();
        }
    }

    @Test
    void shouldLetAHandlerMoveItsOwnWork() {
        // Given
        OffsetDateTime eleven = TEN.plusHours(1);
        probe.after("a", item -> {
            if (item.dueAt().isEqual(TEN)) {
                work.schedule(Probe.KIND, "a", eleven, Map.of("level", 2));
            }
        });
        schedule("a", TEN);

        // When
        time.moveTo(TEN);
        eventually(() -> assertThat(probe.done()).containsExactly("a"));
        time.moveTo(eleven);

        // Then
        eventually(() -> assertThat(probe.done()).containsExactly("a", "a"));
        assertThat(probe.query("select payload ->> 'level' from due_item where done_at is not null"))
                .containsExactly("2");
    }

    @Test
    void shouldRefuseWorkOutsideATransactionOrOfAnUnknownKind() {
        // Given
        List<String> refused = new ArrayList<>();

        // When
        var outside = assertThatThrownBy(() -> work.schedule(Probe.KIND, "a", TEN, refused));
        var cancel = assertThatThrownBy(() -> work.cancel(Probe.KIND, "a"));
        var unknown = assertThatThrownBy(
                () -> QuarkusTransaction.requiringNew().run(() -> work.schedule("prob", "a", TEN, refused)));
        var tooLong = assertThatThrownBy(() -> schedule("k".repeat(201), TEN));

        // Then
        outside.isInstanceOf(IllegalStateException.class);
        cancel.isInstanceOf(IllegalStateException.class);
        unknown.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("\"prob\"");
        tooLong.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("key");
    }

    @Inject
    DueHousekeeping housekeeping;

    @Test
    void shouldForgetWhatWasDoneLongAgo() {
        // Given
        schedule("a", TEN);
        schedule("waiting", TEN.plusYears(1));
        time.moveTo(TEN);
        eventually(() -> assertThat(probe.done()).containsExactly("a"));

        // When
        time.moveTo(TEN.plus(Duration.ofDays(90)));
        int kept = housekeeping.forget();
        time.moveTo(TEN.plus(Duration.ofDays(90)).plusSeconds(1));
        int forgotten = housekeeping.forget();

        // Then
        assertThat(kept).isZero();
        assertThat(forgotten).isEqualTo(1);
        assertThat(probe.query("select key from due_item")).containsExactly("waiting");
    }
}
