package org.kepu.bench.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResidenceTest {

    @Test
    void shouldReadTheAnonymousPartOnly() {
        // Given
        Stream<String> status = Stream.of("VmRSS:\t  300000 kB", "RssAnon:\t  204800 kB", "RssFile:\t   95200 kB");

        // When
        var kibibytes = Residence.kibibytes(status);

        // Then
        assertThat(kibibytes).contains(204_800L);
    }

    @Test
    void shouldRefuseToSpeakOfAProcessItCouldNotSee() throws Exception {
        // Given
        Process ended = new ProcessBuilder("true").start();
        ended.waitFor();

        // When / Then
        try (Residence residence = new Residence(Map.of("gone", ended.toHandle()))) {
            assertThatThrownBy(residence::peaks).hasMessageContaining("gone");
        }
    }
}
