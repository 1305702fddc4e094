package org.kepu.local.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One demonstration is played at a time. */
class DemoTest {

    @TempDir
    private Path folder;

    private ScriptHome home;
    private Path playing;

    @BeforeEach
    void played() throws IOException, InterruptedException {
        home = new ScriptHome(folder);
        playing = home.state().resolve("playing");
        Files.createDirectories(home.state());
        Files.writeString(home.state().resolve("demo"), "");
        home.run("build");
        Files.delete(home.calls());
    }

    @Test
    void shouldWriteDownThePlayerWhileItPlaysAndForgetItAfterwards() throws IOException, InterruptedException {
        // When
        ScriptHome.Outcome demo = home.run("demo");

        // Then
        assertThat(demo.output()).contains("The player wrote its own number.");
        assertThat(demo.code()).isZero();
        assertThat(playing).doesNotExist();
        assertThat(home.state().resolve("played")).exists();
    }

    @Test
    void shouldLeaveADemonstrationAloneThatIsBeingPlayed() throws IOException, InterruptedException {
        // Given
        Files.writeString(home.state().resolve("played"), "");
        String player = ProcessHandle.current().pid() + "\n";
        Files.writeString(playing, player);
        home.runs();

        // When
        ScriptHome.Outcome second = home.run("demo");

        // Then
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).hasLineCount(1).contains("is being played by process " + player.strip() + ": wait");
        assertThat(home.called()).containsExactly("local.Main running");
        assertThat(playing).hasContent(player);
    }

    @Test
    void shouldBeginAnewWhereThePlayerWasKilled() throws IOException, InterruptedException {
        // Given
        Process killed = new ProcessBuilder("/bin/sh", "-c", "exit 0").start();
        killed.waitFor();
        Files.writeString(home.state().resolve("played"), "");
        Files.writeString(playing, killed.pid() + "\n");
        home.runs();

        // When
        ScriptHome.Outcome again = home.run("demo");

        // Then
        assertThat(again.code()).as(again.output()).isZero();
        assertThat(home.called()).contains("local.Main down", "local.Main wipe --force", "day.DayPlayer");
    }
}
