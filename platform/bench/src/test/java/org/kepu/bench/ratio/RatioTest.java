package org.kepu.bench.ratio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RatioTest {

    @Test
    void shouldFindOneByItsCodeAndAllOfANumber() {
        assertThat(Ratio.of("q1a")).containsExactly(Ratio.Q1A);
        assertThat(Ratio.of("Q6")).containsExactly(Ratio.Q6A, Ratio.Q6B);
        assertThat(Ratio.of("Q10")).containsExactly(Ratio.Q10);
        assertThat(Ratio.of("Q11")).isEmpty();
    }
}
