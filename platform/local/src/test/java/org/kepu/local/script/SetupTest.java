package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code make setup} and {@code make bench} say what is missing, and how to get it on this system. */
class SetupTest {

    private static final String MAVEN = "echo 'Apache Maven %s (build)'";
    private static final String WITHOUT_OUTBOX = "build package -Pwithout-outbox -pl platform/without-outbox -am";

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

    private ScriptHome withAnApp(String node) throws IOException {
        return home.file("services/web/app/package.json", "{}")
                .program("mvn", MAVEN.formatted("3.9.9"))
                .program("node", "echo v" + node);
    }

    @ParameterizedTest
    @CsvSource({"18.20.4, 1", "20.19.0, 0", "24.1.0, 0"})
    void shouldTellANodeThatIsTooOldFromOneThatIsNot(String version, int code)
            throws IOException, InterruptedException {
        // Given
        withAnApp(version).program("npm", "exit 0").program("brew", "exit 1");

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).as(setup.output()).isEqualTo(code);
        assertThat(setup.output())
                .isEqualTo(
                        code == 0
                                ? ""
                                : "Missing: Node 20.19 or later with npm, which builds the app for browsers (found:"
                                        + " 18.20.4). Run `brew install node`.\n");
    }

    @Test
    void shouldSayThatDebiansNodeIsTooOldAndNotInstallIt() throws IOException, InterruptedException {
        // Given
        withAnApp("18.20.4")
                .program("id", "echo 0")
                .program("apt-cache", "echo '  Candidate: 18.20.4+dfsg-1~deb12u1'")
                .program("apt-get", "echo \"apt-get $*\" >>'" + home.calls() + "'");

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).isEqualTo(1);
        assertThat(setup.output())
                .endsWith("This system offers Node 18.20.4 only, which is too old: take Node 22 from"
                        + " https://nodejs.org/en/download.\n");
        assertThat(home.called()).isEmpty();
    }

    @Test
    void shouldInstallDebiansNodeAndNpmWhereTheyWillDo() throws IOException, InterruptedException {
        // Given
        withAnApp("18.20.4")
                .program("id", "echo 0")
                .program("apt-cache", "echo '  Candidate: 22.14.0+dfsg-1'")
                .program("apt-get", """
                        echo "apt-get $*" >>'%s'
                        case "$*" in
                        *nodejs) printf '#!/bin/sh\\necho v22.14.0\\n' >'%s' ;;
                        *npm) printf '#!/bin/sh\\n' >'%s' && /bin/chmod +x '%s' ;;
                        esac
                        """.formatted(
                        home.calls(), home.programPath("node"), home.programPath("npm"), home.programPath("npm")));

        // When
        ScriptHome.Outcome setup = home.run("setup");

        // Then
        assertThat(setup.code()).as(setup.output()).isZero();
        assertThat(setup.output()).isEqualTo("Installed Node 22.14.0 with npm.\n");
        assertThat(home.called())
                .containsExactly(
                        "apt-get -qq install -y --no-install-recommends nodejs",
                        "apt-get -qq install -y --no-install-recommends npm");
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "--browser, 'Not found: Chromium, so the browser tests will be skipped.'"})
    void shouldLookForABrowserOnlyWhereTestsAreToBeRun(String asked, String said)
            throws IOException, InterruptedException {
        // Given
        home.program("mvn", MAVEN.formatted("3.9.9")).file("platform/e2e/browser/package.json", "{}");

        // When
        ScriptHome.Outcome setup = home.run("setup", asked);

        // Then
        assertThat(setup.code()).as(setup.output()).isZero();
        assertThat(setup.output()).startsWith(said);
        assertThat(setup.output().isEmpty()).isEqualTo(said.isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0, 0, bench.Bench", "1, 1, " + WITHOUT_OUTBOX})
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

    @Test
    void shouldBuildVolunteersWithoutOutboxForTheRatioThatNeedsThemOnly() throws IOException, InterruptedException {
        // Given
        home.script("bin/pgbench", "echo /usr/bin/pgbench");

        // When
        ScriptHome.Outcome q2 = home.run("bench", "q2");
        ScriptHome.Outcome q3 = home.run("bench", "Q3");

        // Then
        assertThat(List.of(q2.code(), q3.code())).containsOnly(0);
        assertThat(home.called())
                .containsExactly("build package", WITHOUT_OUTBOX, "bench.Bench q2", "build package", "bench.Bench Q3");
    }
}
