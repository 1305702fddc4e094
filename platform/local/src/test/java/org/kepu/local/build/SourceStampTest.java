package org.kepu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceStampTest {

    @TempDir
    Path root;

    @BeforeEach
    void project() throws IOException {
        write("pom.xml", "<project/>");
        write("services/venues/src/main/java/Venue.java", "class Venue {}");
        write("contracts/src/main/resources/topics.yaml", "topics: []");
    }

    @Test
    void shouldStayTheSameWhileNothingChanges() throws IOException {
        // Given
        String before = SourceStamp.of(root);

        // When
        write("services/venues/target/classes/Venue.class", "built");
        write("services/venues/src/test/java/VenueTest.java", "class VenueTest {}");
        write("services/web/app/dist/index.html", "built");
        write("services/web/app/src/api/generated/venues.d.ts", "generated");
        write("platform/e2e/browser/smoke.spec.ts", "test()");
        write("README.md", "words");

        // Then
        assertThat(SourceStamp.of(root)).isEqualTo(before);
    }

    @Test
    void shouldChangeWithASource() throws IOException {
        // Given
        String before = SourceStamp.of(root);

        // When
        write("services/venues/src/main/java/Venue.java", "class Venue { }");

        // Then
        assertThat(SourceStamp.of(root)).isNotEqualTo(before);
    }

    @Test
    void shouldChangeWhenAFileMoves() throws IOException {
        // Given
        String before = SourceStamp.of(root);

        // When
        Files.move(root.resolve("pom.xml"), root.resolve("contracts/pom.xml"));

        // Then
        assertThat(SourceStamp.of(root)).isNotEqualTo(before);
    }

    private void write(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
