package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Check 3: old examples against new schemas, new ones against the last released, and schemas that only grow. */
class EventCompatibilityTest {

    private static final Path CASES = Path.of("src/test/resources/wrong/compatibility");
    private static final Path PRESENT = Path.of("src/main/resources/kepu");

    @Test
    void shouldKeepEveryPromiseOfTheLastRelease() throws IOException {
        // Given
        List<String> problems = new ArrayList<>();

        // When
        if (LastRelease.folder().isPresent()) {
            problems = new EventCompatibility(LastRelease.folder().get(), PRESENT).problems();
        }

        // Then
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldBeCompatibleWithItself() throws IOException {
        // Given
        EventCompatibility compatibility = new EventCompatibility(PRESENT, PRESENT);

        // When
        List<String> problems = compatibility.problems();

        // Then
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "event-removed, is gone: a new version is published beside the old one",
        "field-removed, /heads: is gone",
        "field-now-required, ': required changed'",
        "type-changed, /heads: type changed",
        "enum-value-removed, /mode: a value of enum is gone",
        "limit-lowered, /heads: maximum was lowered",
        "old-example-refused, old example one.json/place",
        "new-example-refused, new example two.json/mode"
    })
    void shouldRefuseAChangeThatTakesSomethingAway(String wrong, String problem) throws IOException {
        // Given
        Path folder = CASES.resolve(wrong);

        // When
        List<String> problems =
                new EventCompatibility(folder.resolve("released"), folder.resolve("present")).problems();

        // Then
        assertThat(problems).anySatisfy(found -> assertThat(found).contains(problem));
    }

    @Test
    void shouldAllowAFieldToBeAdded() throws IOException {
        // Given
        Path folder = CASES.resolve("field-added-which-is-right");

        // When
        List<String> problems =
                new EventCompatibility(folder.resolve("released"), folder.resolve("present")).problems();

        // Then
        assertThat(problems).isEmpty();
    }

    @Test
    void shouldTakeTheHighestVersionForTheLastRelease() {
        // Given
        Path released = Path.of("src/test/resources/wrong/releases");

        // When
        var last = LastRelease.folder(released);

        // Then
        assertThat(last).contains(released.resolve("0.10.0"));
    }
}
