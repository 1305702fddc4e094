package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the commands do where nothing is built, as after {@code make clean}. */
class AfterCleanTest {

    @TempDir
    private Path folder;

    private ScriptHome home;

    @BeforeEach
    void clean() throws IOException {
        home = new ScriptHome(folder);
    }

    @Test
    void shouldBuildBeforeItRemovesAPlayedDemonstrationAndBeginsAnew() throws IOException, InterruptedException {
        // Given
        Files.createDirectories(home.state());
        Files.writeString(home.state().resolve("demo"), "");
        Files.writeString(home.state().resolve("played"), "");

        // When
        ScriptHome.Outcome demo = home.run("demo", "--seed", "7");

        // Then
        assertThat(demo.code()).as(demo.output()).isZero();
        assertThat(home.called())
                .containsExactly(
                        "build package",
                        "local.Main wipe --force",
                        "local.Main running",
                        "build package",
                        "local.Main up --demo",
                        "day.DayPlayer --seed 7",
                        "local.Main addresses");
    }

    @ParameterizedTest
    @CsvSource({
        "running, 1, ''",
        "down, 0, Kepu was not running.",
        "wipe, 0, There is no state to remove.",
        "status, 1, 'Kepu is not built, so it does not run from here: `make up` builds it and starts it.'"
    })
    void shouldSayInASentenceWhatIsSoAndBuildNothing(String command, int code, String sentence)
            throws IOException, InterruptedException {
        // When
        ScriptHome.Outcome outcome = home.run("kepu-local", command);

        // Then
        assertThat(outcome.output().strip()).isEqualTo(sentence);
        assertThat(outcome.code()).isEqualTo(code);
        assertThat(home.called()).isEmpty();
    }

    @Test
    void shouldBuildWhatRemovesTheStateThatWasLeft() throws IOException, InterruptedException {
        // Given
        Files.createDirectories(home.state());

        // When
        home.run("kepu-local", "wipe", "--force");

        // Then
        assertThat(home.called()).containsExactly("build package -pl platform/local -am", "local.Main wipe --force");
    }

    @Test
    void shouldBuildWhatStopsAPlatformThatOutlivedItsPrograms() throws IOException, InterruptedException {
        // Given
        Files.createDirectories(home.state().resolve("run"));
        Files.writeString(home.state().resolve("run/supervisor.pid"), "1 boot");

        // When
        home.run("kepu-local", "down");

        // Then
        assertThat(home.called()).containsExactly("build package -pl platform/local -am", "local.Main down");
    }
}
