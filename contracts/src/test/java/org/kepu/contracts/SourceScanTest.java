package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks 7 and 8 over the code of every module: event types that exist, problem types that are listed. */
class SourceScanTest {

    private static final Path PLATFORM = Path.of("../platform");
    private static final Path SERVICES = Path.of("../services");
    private static final Path WRONG = Path.of("src/test/resources/wrong/code");

    @Test
    void shouldNameOnlyEventTypesThatExist() throws IOException {
        // Given
        SourceScan code = SourceScan.of(SERVICES, PLATFORM.resolve("security"));

        // When
        List<String> unknown = PublishedTypes.load().unknown(code.eventTypes());

        // Then
        assertThat(unknown)
                .as("event types the code names and contracts/…/events/catalogue.yaml does not")
                .isEmpty();
    }

    @Test
    void shouldThrowOnlyProblemsThatAreListed() throws IOException {
        // Given
        SourceScan code = SourceScan.of(SERVICES, PLATFORM);

        // When
        List<String> unlisted = unlisted(code);

        // Then
        assertThat(unlisted)
                .as("problem types the code names and contracts/…/problems.yaml does not")
                .isEmpty();
    }

    @Test
    void shouldFindATypeNobodyPublishesAndAProblemNobodyListed() throws IOException {
        // Given
        SourceScan code = SourceScan.of(WRONG);

        // When
        List<String> unknown = PublishedTypes.load().unknown(code.eventTypes());
        List<String> unlisted = unlisted(code);

        // Then
        assertThat(unknown)
                .containsExactly(
                        "org.kepu.events.event.completed.v1",
                        "org.kepu.events.talk.state.v1",
                        "org.kepu.venues.opening.published.v9");
        assertThat(unlisted).containsExactly("urn:kepu:problem:opening-made-of-cheese");
    }

    private static List<String> unlisted(SourceScan code) {
        ProblemCatalogue problems = ProblemCatalogue.load();
        return code.problemTypes().stream()
                .filter(type -> problems.find(type).isEmpty())
                .toList();
    }
}
