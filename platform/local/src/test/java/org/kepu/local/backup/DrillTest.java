package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.LocalPlatform;
import org.kepu.local.StateFolder;
import org.kepu.local.keep.BackupFolder;

class DrillTest {

    @TempDir
    private Path folder;

    @Test
    void shouldLeaveADrillAloneThatIsStillAtWork() throws IOException, InterruptedException {
        // Given
        LocalPlatform local = new LocalPlatform(folder, "postgres");
        local.state().claim(false);
        BackupFolder backups = local.platform(false).backups();
        backups.make();
        StateFolder beside = new StateFolder(local.state().root().resolveSibling("the state-drill"));
        beside.claim(false);
        Path rows = Files.writeString(beside.data("rows"), "restored");

        // When
        LocalPlatform.Outcome second;
        try (Lock first = Lock.hold(backups.lock())) {
            second = local.run("drill");
        }

        // Then
        assertThat(second.code()).isEqualTo(1);
        assertThat(second.output()).contains("Another backup, restore or drill works in");
        assertThat(rows).hasContent("restored");

        // When: what a drill that was killed has left behind goes with the next
        LocalPlatform.Outcome next = local.run("drill");

        // Then
        assertThat(next.output()).contains("There is no finished backup");
        assertThat(beside.root()).doesNotExist();
    }
}
