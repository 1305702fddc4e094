package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Committed files that are written from others; {@code -Dkepu.contracts.write=true} writes them anew. */
class GeneratedFileTest {

    static Stream<GeneratedFile> files() {
        return GeneratedFile.all().stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void shouldBeWhatItIsWrittenFrom(GeneratedFile file) {
        // Given
        if (Boolean.getBoolean("kepu.contracts.write")) {
            file.write();
        }

        // When
        boolean stale = file.isStale();

        // Then
        assertThat(stale)
                .as(file.path() + " is stale: run `make generated` and commit it")
                .isFalse();
    }

    @Test
    void shouldNoticeAFileThatIsMissingOrEdited(@TempDir Path folder) throws IOException {
        // Given
        Path edited = Files.writeString(folder.resolve("edited.md"), "two\n");

        // When
        boolean missingIsStale = new GeneratedFile(folder.resolve("missing.md"), "one\n").isStale();
        boolean editedIsStale = new GeneratedFile(edited, "one\n").isStale();

        // Then
        assertThat(missingIsStale).isTrue();
        assertThat(editedIsStale).isTrue();
    }
}
