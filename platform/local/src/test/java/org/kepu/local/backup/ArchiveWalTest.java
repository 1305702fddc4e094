package org.kepu.local.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.Home;

/** The two programs PostgreSQL runs, as it runs them. */
class ArchiveWalTest {

    private static final String NAME = "000000010000000000000004";

    @TempDir
    private Path root;

    private Path archive;
    private Path file;

    @BeforeEach
    void folders() throws IOException {
        archive = Files.createDirectory(root.resolve("the archive's"));
        file = Files.writeString(root.resolve("a segment"), changes());
    }

    @Test
    void shouldKeepAFileThatItsOwnerAloneCanReadAndGiveItBack() throws IOException, InterruptedException {
        // Given
        Path mark = root.resolve("mark");

        // When
        Ended kept = run("archive-wal", file.toString(), NAME, archive.toString(), mark.toString());

        // Then
        assertThat(kept.code()).as(kept.words()).isZero();
        assertThat(names()).containsExactly(NAME + ".gz");
        Path stored = archive.resolve(NAME + ".gz");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(stored)))
                .isEqualTo("rw-------");
        assertThat(Files.size(stored)).isLessThan(Files.size(file));
        assertThat(Instant.parse(Files.readString(mark).strip())).isBefore(Instant.now());
        Path back = root.resolve("back");
        assertThat(run("restore-wal", NAME, back.toString(), archive.toString()).code())
                .isZero();
        assertThat(back).hasSameTextualContentAs(file);
    }

    @Test
    void shouldTakeTheSameFileTwiceButNeverAnotherUnderItsName() throws IOException, InterruptedException {
        // Given
        run("archive-wal", file.toString(), NAME, archive.toString());
        Path other = Files.writeString(root.resolve("other"), "another history");

        // When
        Ended same = run("archive-wal", file.toString(), NAME, archive.toString());
        Ended another = run("archive-wal", other.toString(), NAME, archive.toString());

        // Then
        assertThat(same.code()).as(same.words()).isZero();
        assertThat(another.code()).isEqualTo(1);
        assertThat(another.words()).contains("is there already and holds something else");
        Path back = root.resolve("back");
        run("restore-wal", NAME, back.toString(), archive.toString());
        assertThat(back).hasSameTextualContentAs(file);
        assertThat(names()).containsExactly(NAME + ".gz");
    }

    @Test
    void shouldFailWhereTheArchiveIsNotThere() throws IOException, InterruptedException {
        // Given
        Files.delete(archive);

        // When
        Ended ended = run("archive-wal", file.toString(), NAME, archive.toString());

        // Then
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.words()).contains("is the disk of the backup mounted?");
        assertThat(archive).doesNotExist();
    }

    @Test
    void shouldTellAFileThatIsMissingFromOneThatIsDamaged() throws IOException, InterruptedException {
        // Given
        run("archive-wal", file.toString(), NAME, archive.toString());
        Path stored = archive.resolve(NAME + ".gz");
        byte[] bytes = Files.readAllBytes(stored);
        bytes[bytes.length / 2] ^= 1;
        Files.write(stored, bytes);
        Path back = root.resolve("back");

        // When
        int damaged =
                run("restore-wal", NAME, back.toString(), archive.toString()).code();
        int missing = run("restore-wal", "000000010000000000000005", back.toString(), archive.toString())
                .code();

        // Then
        assertThat(damaged).as("PostgreSQL stops above 125").isEqualTo(200);
        assertThat(missing).isEqualTo(1);
        assertThat(back).doesNotExist();
    }

    private static String changes() {
        return IntStream.range(0, 10_000)
                .mapToObj(each -> "change " + each + "\n")
                .collect(Collectors.joining());
    }

    private record Ended(int code, String words) {}

    private static Ended run(String program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("sh", Home.find().resolve("deploy/postgres/" + program).toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), said);
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(archive)) {
            return files.map(each -> each.getFileName().toString()).toList();
        }
    }
}
