package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IndexTest {

    @Test
    void shouldNameEveryFileOfItsFolders() throws IOException {
        // Given
        Path kepu = Path.of("src/main/resources/kepu");

        // When
        Index index = Index.load();

        // Then
        assertThat(index.places()).containsExactlyInAnyOrderElementsOf(names(kepu.resolve("places"), ".csv"));
        assertThat(index.plans()).containsExactlyInAnyOrderElementsOf(names(kepu.resolve("plans"), ".yaml"));
        assertThat(index.vocabularies())
                .containsExactlyInAnyOrderElementsOf(names(kepu.resolve("vocabularies"), ".yaml"));
    }

    private static List<String> names(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .toList();
        }
    }
}
