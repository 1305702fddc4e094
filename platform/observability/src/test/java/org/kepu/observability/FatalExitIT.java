package org.kepu.observability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FatalExitIT {

    @Test
    void shouldEndAProcessWithCode70EvenWhenItsShutdownHangs() throws Exception {
        // Given
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), StuckService.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(new File("target/stuck-service.log")));

        // When
        Process process = command.start();

        // Then
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(70);
    }
}
