package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Check 2: every example is valid, and every invalid one is refused where and why it says. */
class EventExamplesTest {

    private static final Path EVENTS = Path.of("src/main/resources/kepu/events");
    private static final EventSchemas STRICT = EventSchemas.strict();
    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<EventCatalogue.Entry> events() {
        return EventCatalogue.load().events().stream();
    }

    static Stream<Path> invalidExamples() throws IOException {
        return EventFiles.under(EVENTS, "invalid").stream();
    }

    @ParameterizedTest
    @MethodSource("events")
    void shouldHaveAValidAndAnInvalidExampleOfEveryEvent(EventCatalogue.Entry event) throws IOException {
        // Given
        List<Path> good = EventFiles.of(EVENTS, event, "examples");
        List<Path> bad = EventFiles.of(EVENTS, event, "invalid");

        // When
        List<List<String>> errors = good.stream()
                .map(file -> STRICT.validate(event.ceType(), EventFiles.text(file)))
                .toList();

        // Then
        assertThat(good).as("examples of " + event.ceType()).isNotEmpty();
        assertThat(bad).as("invalid examples of " + event.ceType()).isNotEmpty();
        assertThat(errors).allSatisfy(found -> assertThat(found).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("invalidExamples")
    void shouldRefuseAnInvalidExampleForTheReasonItNames(Path file) throws IOException {
        // Given
        JsonNode example = JSON.readTree(Files.readString(file));

        // When
        List<Error> errors =
                STRICT.errors(EventFiles.ceType(file), example.get("data").toString());

        // Then
        assertThat(errors).isNotEmpty().allSatisfy(error -> {
            assertThat(error.getInstanceLocation().toString())
                    .isEqualTo(example.get("refusedAt").asText());
            assertThat(error.getKeyword()).isEqualTo(example.get("keyword").asText());
        });
    }
}
