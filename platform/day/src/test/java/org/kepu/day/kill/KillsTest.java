package org.kepu.day.kill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class KillsTest {

    @TempDir
    Path folder;

    private Kills kills;

    /** A command line that kills nobody: it notes who was to be killed, and that it was asked whether all are back. */
    @BeforeEach
    void writeCommand() throws IOException {
        Path command = folder.resolve("kepu-local");
        Files.writeString(command, """
                #!/bin/sh
                echo "$2" >>"%s/$1"
                """.formatted(folder));
        assertThat(command.toFile().setExecutable(true)).isTrue();
        kills = new Kills(command, new Victims(List.of(List.of("kafka")), 0), Map.of());
    }

    /** Work that goes on until somebody has been killed. */
    private void workUntilSomebodyWasKilled() {
        while (!Files.exists(folder.resolve("status"))) {
            Thread.onSpinWait();
        }
    }

    @Test
    void shouldKillWhileThePartIsPlayed() throws IOException {
        // When
        Kills.Strikes strikes = kills.during(this::workUntilSomebodyWasKilled, 0, 2);

        // Then
        assertThat(strikes.text()).isEqualTo("  killed and back: kafka");
        assertThat(Files.readString(folder.resolve("kill"))).isEqualTo("kafka\n");
        assertThatCode(kills::requireNoneLeft).doesNotThrowAnyException();
    }

    @Test
    void shouldKillInTheNextPartWhoseWorkGoesOnWhereOneHasEndedBefore() {
        // When
        Kills.Strikes missed = kills.during(() -> {}, 0, 2);
        Kills.Strikes hit = kills.during(this::workUntilSomebodyWasKilled, -1, 2);

        // Then
        assertThat(missed.hit()).isEmpty();
        assertThat(hit.hit()).containsExactly("kafka");
    }

    @Test
    void shouldNotCallADayWellPlayedInWhichNothingWasHit() {
        // When
        kills.during(() -> {}, 0, 2);

        // Then
        assertThatIllegalStateException().isThrownBy(kills::requireNoneLeft).withMessageContaining("kafka");
    }

    @Test
    void shouldSayThatAKillCameTooLate() {
        assertThat(new Kills.Strikes(List.of("venues"), "kafka + content").text())
                .isEqualTo("  killed and back: venues  too late, again in the next part: kafka + content");
    }
}
