package org.kepu.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The vectors of the README, computed once with another language's libraries. */
class TestVectorsTest {

    private final RotatingCodes codes = new RotatingCodes(Keys.one());

    @Test
    void shouldMakeTheCodesOfTheReadme() {
        // When
        String now = codes.issue(Keys.SESSION, Keys.NINE).text();
        String next = codes.issue(Keys.SESSION, Keys.NINE.plusSeconds(30)).text();
        String printed = codes.printed(Keys.SESSION).text();

        // Then
        assertThat(now).isEqualTo("k1.AZH3oFwrfT6PEKGyw9Tl9g.57562680.fljhwajjoki5gh7f");
        assertThat(next).isEqualTo("k1.AZH3oFwrfT6PEKGyw9Tl9g.57562681.eqqfm7na3zj6qi4s");
        assertThat(printed).isEqualTo("k1.AZH3oFwrfT6PEKGyw9Tl9g.print.yfvduznxahux4426");
    }

    @Test
    void shouldMakeTheDigitsOfTheReadme() {
        // Given
        TimeStep step = TimeStep.at(Keys.NINE);

        // When
        String now = codes.typed(Keys.SESSION, step);

        // Then
        assertThat(now).isEqualTo("172466");
        assertThat(codes.typed(Keys.SESSION, new TimeStep(step.number() + 1))).isEqualTo("627166");
        assertThat(codes.printedDigits(Keys.SESSION)).isEqualTo("438657");
    }

    @Test
    void shouldGiveAScreenTheKeyOfTheReadmeUntilTwoHoursAfterTheEnd() {
        // Given
        Instant ends = Keys.NINE.plusSeconds(5_400);

        // When
        ScreenKey key = codes.screenKey(Keys.SESSION, ends);

        // Then
        assertThat(key.kid()).isEqualTo("k1");
        assertThat(key.key()).isEqualTo("CbOPrlB-V-912UymkQz2uf5qcKWMHQFMMcD4uL_pp_I");
        assertThat(key.until()).isEqualTo("2024-09-21T04:30:00Z");
        assertThat(key.toString()).doesNotContain(key.key());
    }
}
