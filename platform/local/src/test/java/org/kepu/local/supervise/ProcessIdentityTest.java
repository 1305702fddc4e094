package org.kepu.local.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.part.Signal;

class ProcessIdentityTest {

    @TempDir
    Path run;

    @Test
    void shouldKnowItselfAfterBeingWrittenAndRead() {
        // Given
        PidFile file = PidFile.of(run, "venues");
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid()).orElseThrow();

        // When
        file.write(self);

        // Then
        assertThat(file.living()).contains(self);
    }

    @Test
    void shouldNeverKillAnotherProcessThatHasTheNumberNow() throws IOException, InterruptedException {
        // Given
        Process other = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity earlier = new ProcessIdentity(other.pid(), "an-earlier-start");

        // When
        boolean sent = earlier.send(Signal.KILL);

        // Then
        assertThat(sent).isFalse();
        assertThat(other.isAlive()).isTrue();
        other.destroyForcibly().waitFor();
    }

    @Test
    void shouldSayThatAnEndedProcessIsGone() throws IOException, InterruptedException {
        // Given
        Process process = new ProcessBuilder("sleep", "60").start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid()).orElseThrow();

        // When
        boolean sent = identity.send(Signal.KILL);
        process.waitFor();

        // Then
        assertThat(sent).isTrue();
        assertThat(identity.isAlive()).isFalse();
    }

    @Test
    void shouldReadNothingFromAFileThatIsNoProcessId() {
        // Given
        String damaged = "twelve o'clock";

        // When
        var parsed = ProcessIdentity.parse(damaged);

        // Then
        assertThat(parsed).isEmpty();
        assertThat(ProcessIdentity.parse("")).isEmpty();
        assertThat(ProcessIdentity.parse("-1 start")).isEmpty();
    }
}
