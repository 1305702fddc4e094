package org.kepu.messaging.jdbc.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kepu.messaging.OutboxFailure;

class TransientTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08001", "57P01", "57P03", "53300", "53100", "40001", "40P01", "55P03", "25006"})
    void shouldWaitWhileTheDatabaseIsAwayOrBusy(String state) {
        assertThat(Transient.is(new OutboxFailure("could not read", new SQLException("gone", state))))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23502", "22P02", "42P01", "22021"})
    void shouldNotWaitForWhatStaysWithTheEvent(String state) {
        assertThat(Transient.is(new OutboxFailure("could not write", new SQLException("wrong", state))))
                .isFalse();
    }

    @Test
    void shouldWaitForAConnectionThatCouldNotBeHadInTime() {
        assertThat(Transient.is(new SQLException("Sorry, acquisition timeout!")))
                .isTrue();
        assertThat(Transient.is(new SQLTransientConnectionException("later"))).isTrue();
    }

    @Test
    void shouldFindTheCauseOfACommitThatFailedAmongWhatWasSuppressed() {
        // Given
        IllegalStateException commit = new IllegalStateException("could not commit");
        commit.addSuppressed(new IllegalStateException("the resource failed", new SQLException("gone", "08006")));

        // Then
        assertThat(Transient.is(commit)).isTrue();
        assertThat(Transient.is(new IllegalStateException("a bug"))).isFalse();
    }
}
