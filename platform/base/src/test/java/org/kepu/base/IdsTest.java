package org.kepu.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void shouldMakeVersionSevenIdsThatSortByTime() {
        // When
        UUID first = Ids.next();
        UUID second = Ids.next();

        // Then
        assertThat(first.version()).isEqualTo(7);
        assertThat(second.toString()).isGreaterThan(first.toString());
    }
}
