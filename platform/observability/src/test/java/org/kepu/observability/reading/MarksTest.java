package org.kepu.observability.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksTest {

    @TempDir
    Path folder;

    @Test
    void shouldShowEachMarkAndNothingThatIsNone() throws IOException {
        // Given
        Files.writeString(folder.resolve("backup"), "2026-11-23T02:00:00Z\n");
        Files.writeString(folder.resolve("backup.tmp"), "half");
        Files.createDirectory(folder.resolve("old"));

        // When
        var figures = marks(Optional.of(folder)).read();

        // Then
        assertThat(figures)
                .containsExactly(
                        Figure.of("marks.folder", 1),
                        Figure.of("mark.timestamp.seconds", "mark", "backup", 1_795_399_200));
    }

    @Test
    void shouldShowNothingWithoutAFolder() throws IOException {
        assertThat(marks(Optional.empty()).read()).isEmpty();
        assertThat(marks(Optional.of(folder.resolve("none"))).read()).containsExactly(Figure.of("marks.folder", 1));
    }

    @Test
    void shouldFailWhereAMarkHoldsNoMoment() throws IOException {
        // Given
        Files.writeString(folder.resolve("wal-archived"), "yesterday");

        // When, Then
        assertThatThrownBy(() -> marks(Optional.of(folder)).read())
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("wal-archived must hold an ISO-8601 instant");
    }

    private static Marks marks(Optional<Path> folder) {
        return new Marks(new WatchConfig() {
            @Override
            public Duration every() {
                return Duration.ofSeconds(1);
            }

            @Override
            public Optional<Path> marks() {
                return folder;
            }
        });
    }
}
