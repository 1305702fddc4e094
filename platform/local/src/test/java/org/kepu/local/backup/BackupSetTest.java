package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"id\": \"x\"", "not JSON"})
    void shouldPassOverOneWhoseManifestCannotBeRead(String text) throws IOException {
        // Given
        Files.writeString(newer.folder().resolve(BackupFolder.MANIFEST), text);

        // When, then
        assertThat(BackupSet.all(folder)).containsExactly(older);
        assertThat(chosen(null, null)).isEqualTo(older);
        assertThatThrownBy(() -> chosen(newer.id(), null))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read");
        assertThatThrownBy(() -> BackupSet.read(newer.folder()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot be read: ")
                .hasMessageNotContaining("\n");
    }

    @Test
    void shouldRefuseAMomentUpToWhichTheOutboxesHoldNotAllThatIsMissingInTheTopics() {
        // Given
        Duration kept = Duration.ofDays(14);

        // When, then
        Restore.refuseGap(newer, Instant.parse("2026-10-04T01:55:00Z"), kept);
        assertThatThrownBy(() -> Restore.refuseGap(newer, Instant.parse("2026-10-04T01:55:11Z"), kept))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("What was sent before 2026-09-20T01:55:11Z is no longer kept")
                .hasMessageContaining("GAP=1");
    }

    @Test
    void shouldRefuseKeysOfAnotherTimeThanTheBackups() {
        // Given
        Manifest made = newer.manifest();
        BackupSet set = new BackupSet(
                root,
                new Manifest(
                        made.id(),
                        made.demo(),
                        made.begun(),
                        made.moment(),
                        made.restorePoint(),
                        made.postgres(),
                        made.startWal(),
                        made.stopWal(),
                        made.topicsBegun(),
                        made.records(),
                        made.figures(),
                        made.secrets(),
                        List.of("09ab13de", "4f1c22a0"),
                        made.files()));

        // When, then
        Restore.refuseMissingKeys(set, List.of("09ab13de", "4f1c22a0", "77777777"), root);
        assertThatThrownBy(() -> Restore.refuseMissingKeys(set, List.of("09ab13de"), root))
                .as("a copy of before a rotation")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lacks 4f1c22a0,");
        assertThatThrownBy(() -> Restore.refuseMissingKeys(set, List.of("77777777"), root))
                .as("one of after another")
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("lacks 09ab13de, 4f1c22a0,");
        Restore.refuseMissingKeys(older, List.of(), root);
    }

    private BackupSet chosen(@Nullable String id, @Nullable String to) {
        return Restore.choose(
                BackupSet.all(folder),
                new Restore.Wanted(id, to == null ? null : Instant.parse(to), false, null, false));
    }
}
