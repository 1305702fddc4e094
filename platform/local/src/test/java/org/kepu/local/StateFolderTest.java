package org.kepu.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kepu.local.command.Wipe;

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

    @Test
    void shouldNotTakeAFolderForItsOwnBecauseItHoldsAFolderCalledData() throws IOException {
        // Given
        Files.createDirectories(folder.resolve("data"));
        Files.createDirectories(folder.resolve("run"));
        Files.writeString(folder.resolve("data/thesis.txt"), "years of work");
        StateFolder state = new StateFolder(folder);

        // When
        var claim = assertThatThrownBy(() -> state.claim(false));

        // Then
        claim.isInstanceOf(Refusal.class).hasMessageContaining("it has no file kepu-state");
        assertThat(state.exists()).isFalse();
        assertThat(state.logs()).doesNotExist();
    }

    @Test
    void shouldRemoveNothingFromAFolderWithoutItsMarkHoweverHardItIsAsked() throws IOException {
        // Given
        StateFolder own = new StateFolder(folder.resolve("own"));
        own.claim(false);
        StateFolder foreign = new StateFolder(folder.resolve("foreign"));
        Path thesis = foreign.data("thesis.txt");
        Files.createDirectories(thesis.getParent());
        Files.writeString(thesis, "years of work");

        // When
        var wipe = assertThatThrownBy(() -> new Wipe(List.of(own, foreign)).run(true, true));

        // Then
        wipe.isInstanceOf(Refusal.class).hasMessageContaining("nothing was touched");
        assertThat(thesis).hasContent("years of work");
        assertThat(own.exists()).isTrue();
    }

    @Test
    void shouldRemoveADemonstrationWhole() throws IOException {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.claim(true);
        key(state);

        // When
        int code = new Wipe(List.of(state)).run(true, false);

        // Then
        assertThat(code).isZero();
        assertThat(state.root()).doesNotExist();
    }

    /** No backup holds the keys, so what a tired person types during a restore must not take the only copy. */
    @Test
    void shouldKeepTheSecretsUnlessTheyAreNamedToo() throws IOException {
        // Given
        StateFolder state = new StateFolder(folder.resolve("state"));
        state.claim(false);
        Path key = key(state);
        Files.writeString(state.data("rows"), "rows");

        // When
        new Wipe(List.of(state)).run(true, false);

        // Then
        assertThat(state.root().toFile().list()).containsExactlyInAnyOrder("kepu-state", "secrets");
        assertThat(key).hasContent("k1=0123");
        state.claim(false);
        new Wipe(List.of(state)).run(true, true);
        assertThat(state.root()).doesNotExist();
    }

    private static Path key(StateFolder state) throws IOException {
        Files.createDirectories(state.secrets());
        return Files.writeString(state.secrets().resolve("services.properties"), "k1=0123");
    }
}
