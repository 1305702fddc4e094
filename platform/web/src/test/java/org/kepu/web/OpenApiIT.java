package org.kepu.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kepu.testkit.WithPostgres;

@QuarkusTest
@WithPostgres(wire = true)
class OpenApiIT {

    @TestHTTPResource(value = "/openapi?format=json", management = true)
    String openApi;

    private JsonPath document = JsonPath.from("{}");

    @BeforeEach
    void read() {
        document = given().get(openApi).jsonPath();
    }

    @Test
    void shouldStayAtTheVersionTheCompatibilityCheckUnderstands() {
        assertThat(document.getString("openapi")).isEqualTo("3.0.3");
    }

    @Test
    void shouldMarkWhatAnybodyMayCallAndAskForATokenEverywhereElse() {
        // Given
        Map<String, Object> open = operation("/api/sample/v1/hall", "get");
        Map<String, Object> closed = operation("/api/sample/v1/notes", "get");

        // Then
        assertThat(open).containsEntry("x-public", true);
        assertThat(responses(open)).doesNotContain("401", "403");
        assertThat(closed)
                .doesNotContainKey("x-public")
                .containsEntry("security", List.of(Map.of("bearer", List.of())));
        assertThat(responses(closed)).contains("401", "403", "422", "429", "503");
    }

    @Test
    void shouldAskForAKeyWithEveryPost() {
        // Given
        Map<String, Object> declared = operation("/api/sample/v1/notes", "post");
        Map<String, Object> added = operation("/api/sample/v1/notes/import", "post");

        // Then
        for (Map<String, Object> post : List.of(declared, added)) {
            assertThat(parameters(post))
                    .anySatisfy(parameter -> assertThat(parameter)
                            .containsEntry("name", "Idempotency-Key")
                            .containsEntry("in", "header")
                            .containsEntry("required", true)
                            .containsEntry("schema", Map.of("type", "string", "format", "uuid")));
            assertThat(responses(post)).contains("400", "401", "403", "409", "413", "415", "422", "429");
        }
    }

    @Test
    void shouldTellWhereABodyMayBeLongerThanUsual() {
        assertThat(operation("/api/sample/v1/notes/import", "post")).containsEntry("x-body-limit", 200_000);
        assertThat(operation("/api/sample/v1/notes", "post")).doesNotContainKey("x-body-limit");
    }

    @Test
    void shouldSayThatAChangeNeedsItsVersion() {
        // Given
        Map<String, Object> change = operation("/api/sample/v1/notes/{id}", "put");

        // Then
        assertThat(responses(change)).contains("404", "412", "428");
        assertThat(change).containsEntry("operationId", "NotesResource_change");
    }

    @Test
    void shouldDescribeEveryRefusalAsAProblem() {
        assertThat(document.getString("components.responses.NotFound.content.'application/problem+json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Problem");
        assertThat(document.getList("components.schemas.Problem.required"))
                .containsExactlyInAnyOrder("type", "title", "status", "detail", "errors");
    }

    @Test
    void shouldSayWhatACommandAnswersAndWhichOfItsFieldsAreAlwaysThere() {
        // Given
        Map<String, Object> create = operation("/api/sample/v1/notes", "post");

        // Then
        assertThat(responses(create)).contains("201").doesNotContain("200");
        assertThat(document.getString(
                        "paths.'/api/sample/v1/notes'.post.responses.'201'.content.'application/json'.schema.'$ref'"))
                .isEqualTo("#/components/schemas/Note");
        assertThat(document.getList("components.schemas.Note.required")).contains("id", "name");
        assertThat(document.getList("components.schemas.PageNote.required")).containsExactly("items");
        assertThat(document.getList("components.schemas.NoteRequest.required")).isNull();
    }

    private Map<String, Object> operation(String path, String method) {
        return document.getMap("paths.'" + path + "'." + method);
    }

    @SuppressWarnings("unchecked") // a JSON object and a JSON array of objects
    private static Iterable<String> responses(Map<String, Object> operation) {
        return ((Map<String, Object>) operation.getOrDefault("responses", Map.of())).keySet();
    }

    @SuppressWarnings("unchecked") // a JSON array of objects
    private static List<Map<String, Object>> parameters(Map<String, Object> operation) {
        return (List<Map<String, Object>>) operation.getOrDefault("parameters", List.of());
    }
}
