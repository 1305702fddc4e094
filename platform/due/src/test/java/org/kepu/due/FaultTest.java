package org.kepu.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultTest {

    @Test
    void shouldSayClassesStateAndPlaceAndNoMessage() {
        // Given
        SQLException taken = new SQLException("Key (phone)=(13800000000) already exists", "23505");

        // When
        String fault = Fault.describe(new IllegalStateException("somebody else has 13800000000", taken));

        // Then
        assertThat(fault)
                .matches(
                        "IllegalStateException at FaultTest\\.java:\\d+ < SQLException 23505 at FaultTest\\.java:\\d+");
    }

    @Test
    void shouldEndWhereCausesGoRoundInACircle() {
        // Given
        Exception first = new Exception();
        Exception second = new Exception(first);
        first.initCause(second);

        // When
        String fault = Fault.describe(first);

        // Then
        assertThat(fault.split(" < ", -1)).hasSize(5);
    }
}
