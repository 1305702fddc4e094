package org.kepu.events.attendance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class StandingTest {

    private final Standing thirtyFarmers = new Standing("farmers", 30);

    @Test
    void shouldSayASignedDifferenceForAnotherNumber() {
        // Given
        Standing fewer = new Standing("farmers", 27);

        // When
        var differences = thirtyFarmers.to(fewer);

        // Then
        assertThat(differences).containsExactly(new Standing.Difference("farmers", -3));
    }

    @Test
    void shouldTakeAwayFromOneGroupWhatItAddsToAnother() {
        // Given
        Standing seniors = new Standing("seniors", 28);

        // When
        var differences = thirtyFarmers.to(seniors);

        // Then
        assertThat(differences)
                .containsExactly(new Standing.Difference("farmers", -30), new Standing.Difference("seniors", 28));
    }

    @Test
    void shouldSayNothingWhereNothingIsWrong() {
        // Given
        Standing same = new Standing("farmers", 30);

        // When
        var differences = thirtyFarmers.to(same);

        // Then
        assertThat(differences).isEmpty();
    }

    @Test
    void shouldTakeARecordAwayAndBringItBackElsewhere() {
        // Given
        Standing nothing = new Standing("farmers", 0);

        // When
        var away = thirtyFarmers.to(nothing);
        var back = nothing.to(new Standing("seniors", 5));

        // Then
        assertThat(away).containsExactly(new Standing.Difference("farmers", -30));
        assertThat(back).containsExactly(new Standing.Difference("seniors", 5));
    }

    @Test
    void shouldNeverCountFewerThanNobody() {
        // Given
        int fewer = -1;

        // When
        // Then
        assertThatThrownBy(() -> new Standing("farmers", fewer)).hasMessageContaining("personTimes");
    }
}
