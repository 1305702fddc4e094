package org.kepu.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void commit() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("source"), "as committed");
        git("init", "-q");
        git("add", "source");
        git("-c", "user.name=A", "-c", "user.email=a@localhost", "commit", "-q", "-m", "Begin");
    }

    private void git(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void shouldBeCleanAlthoughAnEarlierTestOfTheRunHasLeftItsPage() throws IOException {
        // When
        Files.createDirectories(folder.resolve("docs/evidence"));
        Files.writeString(folder.resolve("docs/evidence/2026-11-22-alerts.md"), "a page");

        // Then
        assertThat(Repository.of(folder).clean()).isTrue();
        assertThat(Repository.of(folder).commit()).matches("[0-9a-f]{40,64}");
    }

    @Test
    void shouldNotBeCleanWithAnythingElse() throws IOException {
        // When
        Files.writeString(folder.resolve("source"), "changed");

        // Then
        assertThat(Repository.of(folder).clean()).isFalse();
    }
}
