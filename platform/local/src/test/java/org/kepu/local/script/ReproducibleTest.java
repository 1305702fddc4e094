package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/reproducible} builds is a clone or nothing. */
class ReproducibleTest {

    @TempDir
    private Path folder;

    private ScriptHome home;

    @BeforeEach
    void home() throws IOException {
        home = new ScriptHome(folder).with("TMPDIR", folder.toString());
        for (String tool : new String[] {"awk", "mktemp", "tail"}) {
            home.program(tool, "exec /usr/bin/" + tool + " \"$@\"");
        }
        home.program("df", "printf 'head\\nx 1 1 99999999 1%% /\\n'");
    }

    @Test
    void shouldNotBuildInTheDevelopersOwnFolderWhereTheCloneFails() throws IOException, InterruptedException {
        // Given
        home.program("git", """
                case $1 in
                rev-parse) echo 0123456789abcdef ;;
                clone) exit 128 ;;
                esac""");

        // When
        ScriptHome.Outcome outcome = home.run("reproducible");

        // Then
        assertThat(home.called()).isEmpty();
        assertThat(outcome.output()).contains("nothing was compared");
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void shouldEndWhereNpmFails() throws IOException, InterruptedException {
        // Given
        home.program("git", """
                case $1 in
                rev-parse) echo 0123456789abcdef ;;
                clone)
                  mkdir -p "$5/services/web/app" "$5/bin"
                  /bin/cp -p bin/build "$5/bin/build" ;;
                esac""").program("npm", "exit 1");

        // When
        ScriptHome.Outcome outcome = home.run("reproducible", "--services", "venues,web");

        // Then
        assertThat(home.called()).isEmpty();
        assertThat(outcome.code()).isEqualTo(1);
    }

    @Test
    void shouldSayThatItIsSkippedWithoutHistory() throws IOException, InterruptedException {
        // Given
        home.program("git", "exit 128");

        // When
        ScriptHome.Outcome outcome = home.run("reproducible");
        ScriptHome.Outcome required = home.with("KEPU_REQUIRE_ALL", "1").run("reproducible");

        // Then
        assertThat(outcome.output()).contains("SKIPPED reproducible: this copy of the project has no history");
        assertThat(outcome.code()).isZero();
        assertThat(required.code()).isEqualTo(1);
    }
}
