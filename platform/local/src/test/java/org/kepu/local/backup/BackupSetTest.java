package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Refusal;
import org.kepu.local.keep.BackupFolder;

class BackupSetTest {

    private static final String WAL = "000000010000000000000004";

    @TempDir
    private Path root;

    private BackupFolder folder;
    private BackupSet older;
    private BackupSet newer;

    @BeforeEach
    void write() throws IOException {
        folder = new BackupFolder(root);
        older = Sets.write(folder, "2026-09-19T020000Z", "2026-09-19T02:00:10Z", WAL);
        newer = Sets.write(folder, "2026-09-20T020000Z", "2026-09-20T02:00:10Z", WAL);
    }

    @Test
    void shouldBeReadAsItWasWritten() {
        assertThat(BackupSet.all(folder)).containsExactly(older, newer);
        assertThat(newer.faults()).isEmpty();
        assertThat(newer.moment()).isEqualTo("2026-09-20T02:00:10Z");
    }

    @Test
    void shouldNotCountWhatNeverCameToItsEnd() throws IOException {
        // Given
        Path begun = folder.sets().resolve("2026-09-21T020000Z" + BackupFolder.UNFINISHED);
        Files.createDirectories(begun);
        Files.createDirectories(folder.sets().resolve("2026-09-22T020000Z"));

        // When, then
        assertThat(BackupSet.all(folder)).containsExactly(older, newer);
        assertThat(folder.unfinished()).containsExactly("2026-09-21T020000Z.unfinished");
    }

    @Test
    void shouldNameAFileThatChangedOneThatIsMissingAndOneTooMany() throws IOException {
        // Given
        Files.writeString(newer.folder().resolve("postgres/base/1/1259"), "other rows");
        Files.delete(older.folder().resolve("postgres/base/1/1259"));
        Files.writeString(older.folder().resolve("postgres/base/1/1260"), "");

        // When, then
        assertThat(newer.faults()).containsExactly("postgres/base/1/1259 is not what was written");
        assertThat(older.faults())
                .containsExactly("postgres/base/1/1259 is missing", "postgres/base/1/1260 does not belong to it");
        assertThatThrownBy(newer::refuseIfDamaged)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("2026-09-20T020000Z is damaged");
    }

    @Test
    void shouldBeTheNewestBeforeTheMomentThatIsWanted() {
        assertThat(chosen(null, null)).isEqualTo(newer);
        assertThat(chosen(null, "2026-09-20T02:00:10Z")).isEqualTo(newer);
        assertThat(chosen(null, "2026-09-20T02:00:09Z")).isEqualTo(older);
        assertThat(chosen("2026-09-19T020000Z", "2026-09-21T00:00:00Z")).isEqualTo(older);
    }

    @Test
    void shouldRefuseAMomentNoBackupReaches() {
        assertThatThrownBy(() -> chosen(null, "2026-09-19T02:00:00Z"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("the oldest can be restored to 2026-09-19T02:00:10Z or later");
        assertThatThrownBy(() -> chosen("2026-09-20T020000Z", "2026-09-20T02:00:00Z"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("was made after");
    }

    private BackupSet chosen(@Nullable String id, @Nullable String to) {
        return Restore.choose(
                BackupSet.all(folder), new Restore.Wanted(id, to == null ? null : Instant.parse(to), false, null));
    }
}
