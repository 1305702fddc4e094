package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks 4 and 5: OpenAPI documents against the last release, and the served one against the committed one. */
class OpenApiTest {

    private static final Path HTTP = Path.of("src/main/resources/kepu/http");

    @Test
    void shouldKeepEveryPromiseOfTheLastRelease() throws IOException {
        // Given
        List<String> problems = new ArrayList<>();
        List<Path> released = LastRelease.folder().isEmpty()
                ? List.of()
                : documents(LastRelease.folder().get().resolve("http"));

        // When
        for (Path document : released) {
            Path present = HTTP.resolve(document.getFileName());
            problems.addAll(OpenApiCompatibility.problems(Files.readString(document), Files.readString(present)));
        }

        // Then
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "path-removed, GET /api/venues/v1/venues/{id} is gone",
        "answer-field-changed-type, GET /api/venues/v1/venues/{id} is incompatible",
        "request-field-now-required, POST /api/venues/v1/venues is incompatible"
    })
    void shouldRefuseADocumentThatBreaksAReleasedOne(String wrong, String problem) {
        // Given
        String released = TestFiles.text("wrong/openapi/released.yaml");
        String present = TestFiles.text("wrong/openapi/" + wrong + ".yaml");

        // When
        List<String> problems = OpenApiCompatibility.problems(released, present);

        // Then
        assertThat(problems).containsExactly(problem);
    }

    @Test
    void shouldAllowAnAnswerToGrow() {
        // Given
        String released = TestFiles.text("wrong/openapi/released.yaml");
        String present = TestFiles.text("wrong/openapi/answer-field-added-which-is-right.yaml");

        // When
        List<String> problems = OpenApiCompatibility.problems(released, present);

        // Then
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "answer-field-changed-type, /paths/~1api~1venues~1v1~1venues~1{id}/get/responses/200/content/application~1json"
                + "/schema/properties/capacity/type",
        "openapi-3.1, /openapi"
    })
    void shouldNameWhereTheServedDocumentDiffersFromTheCommittedOne(String wrong, String where) {
        // Given
        CommittedOpenApi committed = CommittedOpenApi.of(TestFiles.text("wrong/openapi/released.yaml"));

        // When
        List<String> differences = committed.differences(TestFiles.text("wrong/openapi/" + wrong + ".yaml"));

        // Then
        assertThat(differences).containsExactly(where);
    }

    @Test
    void shouldNotMindTheOrderOfKeys() {
        // Given
        CommittedOpenApi committed = CommittedOpenApi.of("openapi: 3.0.3\ninfo: {title: Venues, version: '1'}\n");

        // When
        List<String> differences = committed.differences(
                "{\"info\": {\"version\": \"1\", \"title\": \"Venues\"}, \"openapi\": \"3.0.3\"}");

        // Then
        assertThat(differences).isEmpty();
    }

    private static List<Path> documents(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }
}
