package org.kepu.supply.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReproducibleTest {

    private static final String APP = "services/venues/target/quarkus-app/";
    private static final long NOON = 1_700_000_000_000L;

    @TempDir
    Path folder;

    private void write(String build, String name, String content) throws IOException {
        Path file = folder.resolve(build).resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void zip(String build, long time, String... entries) throws IOException {
        zip(build, "app.jar", time, entries);
    }

    private void zip(String build, String name, long time, String... entries) throws IOException {
        Path file = folder.resolve(build).resolve(APP + name);
        Files.createDirectories(file.getParent());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (String named : entries) {
                ZipEntry entry = new ZipEntry(named.replaceAll("\\d", ""));
                entry.setTime(time);
                zip.putNextEntry(entry);
                zip.write(named.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private List<String> differences() throws IOException {
        return Reproducible.differences(BuiltFiles.of(folder.resolve("one")), BuiltFiles.of(folder.resolve("two")));
    }

    @Test
    void shouldFindNothingInEqualBuilds() throws IOException {
        // Given
        for (String build : List.of("one", "two")) {
            write(build, APP + "quarkus-run.jar", "no zip, but the same");
            zip(build, NOON, "a", "b");
        }

        // When, Then
        assertThat(differences()).isEmpty();
        assertThat(BuiltFiles.of(folder.resolve("one")).hashes()).hasSize(2);
    }

    @Test
    void shouldNameFilesThatDifferOrAreMissing() throws IOException {
        // Given
        write("one", APP + "quarkus-app-dependencies.txt", "a");
        write("two", APP + "quarkus-app-dependencies.txt", "b");
        write("two", "services/web/app/dist/assets/m-1.js", "only here");

        // When, Then
        assertThat(differences())
                .containsExactly(
                        APP + "quarkus-app-dependencies.txt differs",
                        "services/web/app/dist/assets/m-1.js is only in the second build");
    }

    @Test
    void shouldNameTheEntriesOfAJarThatDiffer() throws IOException {
        // Given
        zip("one", NOON, "a", "b1", "c");
        zip("two", NOON, "a", "b2", "d");

        // When, Then
        assertThat(differences())
                .containsExactly(
                        APP + "app.jar differs", "  b differs", "  c only in the first", "  d only in the second");
    }

    @Test
    void shouldNameTheTimeAndTheOrderOfEntries() throws IOException {
        // Given
        zip("one", NOON, "a", "b");
        zip("two", NOON + 86_400_000, "a", "b");

        // When
        List<String> byTime = differences();
        zip("two", NOON, "b", "a");
        List<String> byOrder = differences();

        // Then
        assertThat(byTime).hasSize(3).anyMatch(line -> line.startsWith("  a is the same, but noted as"));
        assertThat(byOrder).containsExactly(APP + "app.jar differs", "  the same entries in another order");
    }

    @Test
    void shouldLeaveCachesAndWhatDoesNotShipOut() throws IOException {
        // Given
        write("one", APP + "app.aot", "made here");
        write("two", APP + "app.aot", "made there");
        write("one", "services/venues/target/classes/a.class", "one");

        // When, Then
        assertThat(differences()).isEmpty();
    }

    @Test
    void shouldKnowOnlyClassesThatQuarkusGenerates() throws IOException {
        // Given
        for (String jar : List.of("quarkus/generated-bytecode.jar", "lib.jar")) {
            zip("one", jar, NOON, "a1.class", "b");
            zip("two", jar, NOON, "a2.class", "b");
        }

        // When
        List<String> known = known();
        zip("two", "quarkus/generated-bytecode.jar", NOON, "a2.class", "b", "c.class");
        List<String> withAnotherClass = known();
        zip("two", "quarkus/generated-bytecode.jar", NOON, "a1.class", "b2");
        List<String> withAnotherFile = known();

        // Then
        assertThat(known).containsExactly(APP + "quarkus/generated-bytecode.jar");
        assertThat(withAnotherClass).isEmpty();
        assertThat(withAnotherFile).isEmpty();
    }

    private List<String> known() throws IOException {
        return Reproducible.known(BuiltFiles.of(folder.resolve("one")), BuiltFiles.of(folder.resolve("two")));
    }
}
