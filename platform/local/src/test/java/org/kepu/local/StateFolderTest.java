package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateFolderTest {

    @TempDir
    Path folder;

    @Test
    void shouldKeepADemonstrationOutOfAFolderThatIsNotADemonstrations() {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.claim(false);

        // When
        var demo = assertThatThrownBy(() -> state.claim(true));

        // Then
        demo.isInstanceOf(Refusal.class).hasMessageContaining("does not belong to a demonstration");
        assertThat(state.isDemo()).isFalse();
    }

    @Test
    void shouldStartNothingElseInADemonstrationsFolder() {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.claim(true);

        // When
        var plain = assertThatThrownBy(() -> state.claim(false));

        // Then
        plain.isInstanceOf(Refusal.class).hasMessageContaining("holds a demonstration");
    }

    @Test
    void shouldTakeUpItsOwnFolderAgain() {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.claim(true);

        // When
        state.claim(true);

        // Then
        assertThat(state.isDemo()).isTrue();
        assertThat(state.logs()).isDirectory();
    }

    @Test
    void shouldLeaveAForeignFolderAlone() throws IOException {
        // Given
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        // When
        var claim = assertThatThrownBy(() -> new StateFolder(folder).claim(false));

        // Then
        claim.hasMessageContaining("files that are not the platform's");
        assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
    }
}
