package org.kepu.messaging.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicInteger tries = new AtomicInteger();

    @Test
    void shouldTryAgainUntilTheWorkSucceeds() {
        // When
        patience(Duration.ofSeconds(30)).whileAway("tiny.things", failure -> true, () -> failUntil(3));

        // Then
        assertThat(tries).hasValue(3);
    }

    @Test
    void shouldNotTryAgainWhatDoesNotPassByItself() {
        // When
        assertThatThrownBy(() ->
                        patience(Duration.ofSeconds(30)).whileAway("tiny.things", failure -> false, () -> failUntil(3)))
                // Then
                .hasMessage("try 1");
    }

    @Test
    void shouldGiveUpWhenAllPatienceIsSpent() {
        // When
        assertThatThrownBy(() -> patience(Duration.ofMillis(250))
                        .whileAway("tiny.things", failure -> true, () -> failUntil(Integer.MAX_VALUE)))
                // Then
                .hasMessageStartingWith("try ");
        assertThat(tries.get()).isGreaterThan(1);
    }

    @Test
    void shouldStopWaitingWhenTheThreadIsInterrupted() {
        // Given
        Thread.currentThread().interrupt();

        // When
        assertThatThrownBy(() ->
                        patience(Duration.ofSeconds(30)).whileAway("tiny.things", failure -> true, () -> failUntil(3)))
                // Then
                .hasMessage("try 1");
        assertThat(Thread.interrupted()).isTrue();
    }

    private void failUntil(int last) {
        int now = tries.incrementAndGet();
        if (now < last) {
            throw new IllegalStateException("try " + now);
        }
    }

    private static Patience patience(Duration patience) {
        return new Patience(new ChannelRulesTest.Settings(patience, Duration.ofDays(44)));
    }
}
