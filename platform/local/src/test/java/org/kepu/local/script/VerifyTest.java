package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails does not hide what follows, and is not forgotten. */
class VerifyTest {

    @TempDir
    private Path folder;

    private ScriptHome home;

    @BeforeEach
    void steps() throws IOException {
        home = new ScriptHome(folder);
        home.program("date", "echo 1").program("basename", "exec /usr/bin/basename \"$@\"");
        for (String step : new String[] {"sbom", "containers-test", "compose-test", "reproducible"}) {
            step(step, 0);
        }
    }

    private void step(String name, int code) throws IOException {
        home.script("bin/" + name, "echo \"" + name + " $*\" >>'" + home.calls() + "'\nexit " + code);
    }

    @Test
    void shouldDoEverythingInItsOrder() throws IOException, InterruptedException {
        // When
        ScriptHome.Outcome outcome = home.run("verify");

        // Then
        assertThat(outcome.code()).as(outcome.output()).isZero();
        assertThat(home.called())
                .extracting(String::strip)
                .containsExactly(
                        "build verify -Dkepu.pass=full",
                        "sbom",
                        "containers-test venues",
                        "compose-test",
                        "reproducible");
    }

    @Test
    void shouldGoOnAfterAFailureAndSayInTheEndWhatFailed() throws IOException, InterruptedException {
        // Given
        step("sbom", 1);

        // When
        ScriptHome.Outcome outcome = home.run("verify");

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("verify: failed: sbom");
        assertThat(home.called()).extracting(String::strip).contains("reproducible");
    }
}
