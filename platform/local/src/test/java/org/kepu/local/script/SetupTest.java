package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code make setup} and {@code make bench} say what is missing, and how to get it on this system. */
class SetupTest {

    private static final String MAVEN = "echo 'Apache Maven %s (build)'";

    @TempDir
    private Path folder;

    private ScriptHome home;

    @BeforeEach
    void aPersonWhoIsNotRoot() throws IOException {
        home = new ScriptHome(folder).program("id", "echo 1000");
    }

    private ScriptHome withoutJdk() throws IOException {
        return home.script("bin/jdk25", "exit 1");
    }

    @ParameterizedTest
    @CsvSource({
        "apt-get, Run `sudo apt-get update && sudo apt-get install openjdk-25-jdk-headless`.",
        "dnf, Run `sudo dnf install java-25-openjdk-devel`.",
        "brew, Run `brew install --cask temurin@25`.",
        "another, Install it from https://adoptium.net/installation."
    })
    void shouldPrintTheCommandThatInstallsAJdkHereAndNotMissTheMavenThatIsThere(String manager, String advice)
            throws IOException, InterruptedException {
        // Given
        withoutJdk().program(manager, "echo called >>'" + home.calls() + "'").program("mvn", "exit 1");

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).isEqualTo(1);
        assertThat(setup.output())
                .contains("Missing: JDK 25. " + advice, "Temurin 25")
                .doesNotContain("Maven");
        assertThat(home.called()).isEmpty();
    }

    @Test
    void shouldMissBothWhereNeitherIs() throws IOException, InterruptedException {
        // Given
        withoutJdk().program("apt-get", "exit 1");

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.output()).contains("Missing: JDK 25.", "Missing: Maven", "sudo apt-get install maven`");
    }

    @ParameterizedTest
    @CsvSource({"3.6.3, 1", "3.8.6, 0", "3.10.1, 0"})
    void shouldTellAMavenThatIsTooOldFromOneThatIsNot(String version, int code)
            throws IOException, InterruptedException {
        // Given
        home.program("mvn", MAVEN.formatted(version));

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).as(setup.output()).isEqualTo(code);
    }

    @Test
    void shouldInstallWhatIsMissingAsRootOnDebian() throws IOException, InterruptedException {
        // Given
        withoutJdk()
                .program("id", "echo 0")
                .program("apt-cache", "exit 0")
                .program("apt-get", "echo \"apt-get $*\" >>'" + home.calls() + "'")
                .program("mvn", "exit 1");

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).isZero();
        assertThat(setup.output()).isEqualTo("Installed openjdk-25-jdk-headless.\n");
        assertThat(home.called())
                .containsExactly("apt-get -qq install -y --no-install-recommends openjdk-25-jdk-headless");
    }

    @ParameterizedTest
    @CsvSource({"0, 0, bench.Bench", "1, 1, build package"})
    void shouldSkipWhatNeedsPgbenchUnlessEverythingIsRequired(String required, int code, String last)
            throws IOException, InterruptedException {
        // Given
        home.script("bin/pgbench", "exit 1").with("KEPU_REQUIRE_ALL", required);

        // When
        ScriptHome.Outcome bench = home.run("bench");

        // Then
        assertThat(bench.output()).startsWith("SKIPPED Q1a and Q1b: no pgbench");
        assertThat(bench.code()).isEqualTo(code);
        assertThat(home.called().getLast()).isEqualTo(last);
    }
}
