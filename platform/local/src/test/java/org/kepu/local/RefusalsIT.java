package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong is said in one sentence, and nothing is left half-started. */
class RefusalsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void shouldNameAPortThatIsTakenAndStartNothing() throws IOException, InterruptedException {
        // Given
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LocalPlatform local =
                    new LocalPlatform(folder, "postgres").with("postgres.port", "" + other.getLocalPort());

            // When
            LocalPlatform.Outcome up = local.run("up");

            // Then
            assertThat(up.code()).isEqualTo(1);
            assertThat(up.output())
                    .hasLineCount(1)
                    .startsWith("Another program uses port " + other.getLocalPort() + " (PostgreSQL)");
            assertThat(local.running().isSupervised()).isFalse();
            assertThat(local.state().data("postgres")).doesNotExist();
        }
    }

    @Test
    void shouldSayThatTheDiskIsTooFullBeforeItWritesAnything() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "postgres").with("disk.free", "2000000000");

        // When
        LocalPlatform.Outcome up = local.run("up");

        // Then
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.output()).hasLineCount(1).contains("MiB free and Kepu needs 2000000000 MiB");
        assertThat(local.state().root()).doesNotExist();
    }

    @Test
    void shouldStopEverythingWhenAPartDiesAtOnce() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "postgres,documents").with("documents.jvm", "-Xmx1k");

        // When
        LocalPlatform.Outcome up = local.run("up");

        // Then
        assertThat(up.code()).isEqualTo(1);
        assertThat(up.output().lines().toList().getLast())
                .startsWith("The part documents ended with exit code 1; its log says: ")
                .contains(local.state().log("documents").toString())
                .endsWith("Everything started has been stopped again.");
        assertThat(local.running().isSupervised()).isFalse();
        assertThat(local.running().orphans()).isEmpty();
    }

    @Test
    void shouldStopEverythingAtCtrlCBeforeItIsReady() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "documents,kafka");
        Process up = local.start("up");
        await().atMost(PATIENCE).until(() -> local.running().pid("kafka").isPresent());

        // When: a build started in the background ignores INT for all its children; TERM runs the same shutdown
        new ProcessBuilder("kill", "-TERM", "" + up.pid()).start().waitFor();

        // Then
        assertThat(up.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(new String(up.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("Everything has stopped.");
        assertThat(local.running().isSupervised()).isFalse();
        assertThat(local.running().orphans()).isEmpty();
    }

    @Test
    void shouldRefuseASecondStartBesideTheFirst() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "documents,kafka");
        Process first = local.start("up");
        await().atMost(PATIENCE).until(() -> local.running().isSupervised());
        // Or a slow machine has the first ready before the second asks.
        signal("STOP", local);

        // When
        LocalPlatform.Outcome second = local.run("up");

        // Then
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).hasLineCount(1).contains("is being started");
        signal("CONT", local);
        assertThat(first.waitFor()).isZero();
        assertThat(local.run("down").code()).isZero();
    }

    /** Sends the supervisor a signal that Java has no name for. */
    private static void signal(String signal, LocalPlatform local) throws IOException, InterruptedException {
        String supervisor = local.running().supervisorPid().orElseThrow().toString();
        assertThat(new ProcessBuilder("kill", "-" + signal, supervisor).start().waitFor())
                .isZero();
    }

    @Test
    void shouldEndWhatAKilledSupervisorLeftBehind() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "documents");
        assertThat(local.run("up").code()).isZero();
        long supervisor = local.running().supervisorPid().orElseThrow();
        ProcessHandle.of(supervisor).orElseThrow().destroyForcibly();
        await().atMost(PATIENCE).until(() -> !local.running().isSupervised());
        assertThat(local.running().orphans()).containsExactly("documents");

        // When
        LocalPlatform.Outcome down = local.run("down");

        // Then
        assertThat(down.output()).contains("Kepu has stopped");
        assertThat(local.running().orphans()).isEmpty();
    }

    @Test
    void shouldRemoveTheStateOnlyWhenNothingRunsAndSomebodyAgrees() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "documents");
        local.run("up");

        // When
        LocalPlatform.Outcome running = local.run("wipe", "--force");

        // Then
        assertThat(running.code()).isEqualTo(1);
        assertThat(running.output()).contains("run `make down` first");
        local.run("down");
        assertThat(local.run("wipe").output()).contains("in a script set FORCE=1");
        assertThat(local.state().root()).exists();
        assertThat(local.run("wipe", "--force", "--with-secrets").code()).isZero();
        assertThat(Files.exists(local.state().root())).isFalse();
    }
}
