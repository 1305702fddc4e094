package org.kepu.local.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MavenOutputTest {

    private final MavenOutput output = new MavenOutput();

    @Test
    void shouldNameTheModuleThatIsBuilt() {
        // Given
        String line = "[INFO] Building Kepu platform: base 0.1.0-SNAPSHOT               [4/9]";

        // When
        var module = output.read(line);

        // Then
        assertThat(module).contains("4/9 Kepu platform: base");
        assertThat(output.read("[INFO] Building jar: /somewhere/x.jar")).isEmpty();
    }

    @Test
    void shouldSayInOneSentenceThatThereIsNoNetwork() {
        // Given
        output.read("[ERROR] Plugin x or one of its dependencies could not be resolved: Could not transfer artifact"
                + " x:pom:1 from/to central: repo.example.org: Name or service not known");

        // When
        String failure = output.failure("package.log");

        // Then
        assertThat(failure)
                .startsWith("Maven could not download what the build needs")
                .hasLineCount(1);
    }

    @Test
    void shouldSayInOneSentenceThatTheDiskIsFull() {
        // Given
        output.read("java.io.IOException: No space left on device");

        // When
        String failure = output.failure("package.log");

        // Then
        assertThat(failure).startsWith("The disk is full").hasLineCount(1);
    }

    @Test
    void shouldShowTheFirstErrorsOfAnOrdinaryFailure() {
        // Given
        List.of("[INFO] fine", "[ERROR] Venue.java:[3,1] class expected").forEach(output::read);

        // When
        String failure = output.failure("package.log");

        // Then
        assertThat(failure).contains("Venue.java:[3,1]").contains("package.log");
    }
}
