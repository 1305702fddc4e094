package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.keep.BackupFolder;

class PruneTest {

    private static final List<String> LOG = List.of(
            "000000010000000000000003",
            "000000010000000000000004",
            "000000010000000000000005",
            "000000010000000000000006",
            "00000002.history",
            "000000020000000000000006",
            "000000020000000000000007",
            "000000020000000000000007.00000028.backup",
            "000000020000000000000008");

    @TempDir
    private Path root;

    private BackupFolder folder;

    @BeforeEach
    void write() throws IOException {
        folder = new BackupFolder(root);
        folder.make();
        Sets.write(folder, "2026-09-18T020000Z", "2026-09-18T02:00:10Z", "000000010000000000000004");
        Sets.write(folder, "2026-09-19T020000Z", "2026-09-19T02:00:10Z", "000000010000000000000006");
        Sets.write(folder, "2026-09-20T020000Z", "2026-09-20T02:00:10Z", "000000020000000000000007");
        for (String name : LOG) {
            Files.writeString(folder.wal().resolve(name + ".gz"), "");
        }
        generation("2026-09-18T020001Z");
        generation("2026-09-18T230000Z");
        generation("2026-09-19T020001Z");
        generation("2026-09-20T020001Z");
    }

    private void generation(String name) throws IOException {
        Path generation = Files.createDirectories(folder.documents().resolve(name));
        String begun = name.substring(0, 13) + ":" + name.substring(13, 15) + ":" + name.substring(15);
        Files.writeString(generation.resolve("generation.properties"), "begun=" + begun + "\n");
        Files.writeString(generation.resolve("journal"), "");
    }

    @Test
    void shouldKeepWhatTheKeptBackupsNeedAndNothingElse() throws IOException {
        // Given
        Files.createDirectories(folder.sets().resolve("2026-09-17T020000Z.unfinished/postgres"));

        // When
        new Prune(folder, 2).run();

        // Then
        assertThat(names(folder.sets())).containsExactly("2026-09-19T020000Z", "2026-09-20T020000Z");
        assertThat(names(folder.wal()))
                .containsExactly(
                        "000000010000000000000006.gz",
                        "00000002.history.gz",
                        "000000020000000000000006.gz",
                        "000000020000000000000007.00000028.backup.gz",
                        "000000020000000000000007.gz",
                        "000000020000000000000008.gz");
        assertThat(names(folder.documents())).containsExactly("2026-09-19T020001Z", "2026-09-20T020001Z");
    }

    @Test
    void shouldNeverRemoveTheLastBackup() throws IOException {
        // When
        new Prune(folder, 0).run();

        // Then
        assertThat(names(folder.sets())).containsExactly("2026-09-20T020000Z");
        assertThat(names(folder.wal())).contains("000000020000000000000007.gz", "000000020000000000000008.gz");
        assertThat(names(folder.documents())).containsExactly("2026-09-20T020001Z");
    }

    @Test
    void shouldRemoveNoLogWhileNoBackupIsFinished() throws IOException {
        // Given
        for (BackupSet set : BackupSet.all(folder)) {
            Prune.remove(set.folder());
        }

        // When
        new Prune(folder, 2).run();

        // Then
        assertThat(names(folder.wal())).hasSize(LOG.size());
        assertThat(names(folder.documents())).hasSize(4);
    }

    /** After a restore to an earlier moment the log goes on from there, on a timeline of its own. */
    @Test
    void shouldKeepTheLogOfALaterBackupThatBeginsBeforeAnOlderOne() throws IOException {
        // Given
        Sets.write(folder, "2026-09-21T020000Z", "2026-09-21T02:00:10Z", "000000030000000000000005");
        Files.writeString(folder.wal().resolve("000000030000000000000005.gz"), "");
        Files.writeString(folder.wal().resolve("000000030000000000000006.gz"), "");

        // When
        new Prune(folder, 3).run();

        // Then
        assertThat(names(folder.sets()))
                .containsExactly("2026-09-19T020000Z", "2026-09-20T020000Z", "2026-09-21T020000Z");
        assertThat(names(folder.wal()))
                .contains("000000030000000000000005.gz", "000000030000000000000006.gz", "000000010000000000000005.gz")
                .doesNotContain("000000010000000000000004.gz");
    }

    @Test
    void shouldLeaveABackupThatCannotBeReadAndPruneAllTheSame() throws IOException {
        // Given
        Path newest = folder.sets().resolve("2026-09-20T020000Z").resolve(BackupFolder.MANIFEST);
        Files.writeString(newest, Files.readString(newest).substring(0, 40));

        // When
        new Prune(folder, 1).run();

        // Then
        assertThat(names(folder.sets())).containsExactly("2026-09-19T020000Z", "2026-09-20T020000Z");
        assertThat(names(folder.wal()))
                .contains("000000010000000000000006.gz")
                .doesNotContain("000000010000000000000005.gz");
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(each -> each.getFileName().toString()).sorted().toList();
        }
    }
}
