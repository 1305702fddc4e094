package org.kepu.web.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kepu.web.WebConfig;

/** What an installation lets through that sets nothing. */
class LimitDefaultsTest {

    private static final int PHONES = 1_000;
    /** What the app asks of one service when somebody opens a public page without an account. */
    private static final int QUESTIONS = 4;

    @Test
    void shouldLetAHallFullOfPhonesOpenPublicPagesAtOnceFromOneAddress() {
        // Given
        WebConfig.Address limits = new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(WebConfig.class)
                .build()
                .getConfigMapping(WebConfig.class)
                .limits()
                .address();
        Buckets addresses = Buckets.of(limits.perSecond(), limits.burst());

        // When
        long turnedAway = IntStream.range(0, PHONES * QUESTIONS)
                .filter(question -> addresses.secondsToWait("198.51.100.7").isPresent())
                .count();

        // Then
        assertThat(turnedAway).isZero();
        assertThat(limits.burst()).as("and yet no flood").isLessThan(100_000);
    }
}
