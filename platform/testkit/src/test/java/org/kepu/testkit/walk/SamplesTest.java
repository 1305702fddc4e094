package org.kepu.testkit.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SamplesTest {

    private static final ApiDocument DOCUMENT = ApiDocument.of("""
            {"paths": {
              "/api/people/{id}": {"get": {"operationId": "read", "parameters": [{"in": "path", "name": "id"}]}},
              "/api/people/{id}/notes": {
                "get": {"operationId": "list", "parameters": [{"in": "path", "name": "id"}]},
                "post": {"operationId": "note", "parameters": [{"in": "path", "name": "id"}]}},
              "/api/places/{id}": {"get": {"operationId": "place", "parameters": [{"in": "path", "name": "id"}]}}}}""");

    private static Operation operation(String id) {
        return DOCUMENT.operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void shouldPreferTheOperationToThePathAndThePathToTheName() {
        // Given
        Samples samples = new Samples(
                Map.of("id", "anything", "/people/{id}", "person", "note", "noted"), Map.of(), Map.of(), Map.of());

        // When
        String ofName = samples.path(operation("place"), "id").orElseThrow();
        String ofPath = samples.path(operation("list"), "id").orElseThrow();
        String ofOperation = samples.path(operation("note"), "id").orElseThrow();

        // Then
        assertThat(ofName).isEqualTo("anything");
        assertThat(ofPath).isEqualTo("person");
        assertThat(ofOperation).isEqualTo("noted");
        assertThat(samples.ofNothing().path(operation("note"), "id")).isEmpty();
    }

    @Test
    void shouldCallInTheNameOfWhomAnOperationIsFor() {
        // Given
        Samples samples = new Samples(Map.of(), Map.of(), Map.of(), Map.of("/people/", "person", "note", "writer"));

        // When
        String ofPath = samples.token(operation("read"), "staff");
        String ofOperation = samples.token(operation("note"), "staff");
        String ofStaff = samples.token(operation("place"), "staff");

        // Then
        assertThat(ofPath).isEqualTo("person");
        assertThat(ofOperation).isEqualTo("writer");
        assertThat(ofStaff).isEqualTo("staff");
    }

    @Test
    void shouldReadTheThingAboveAPostAndNotTheListBesideIt() {
        // When
        Operation reading = DOCUMENT.thingOf(operation("note")).orElseThrow();

        // Then
        assertThat(reading.path()).isEqualTo("/api/people/{id}");
        assertThat(reading.id()).isEqualTo("note");
    }

    @Test
    void shouldNameTablesThatHaveGrown() {
        // Given
        Map<String, Long> before = Map.of("venue", 2L, "outbox_event", 4L);
        Map<String, Long> after = Map.of("venue", 3L, "outbox_event", 1L, "visit", 1L);

        // When
        var grown = StoredRows.grown(before, after);

        // Then
        assertThat(grown).containsExactlyInAnyOrder("venue: 3 rows, before 2", "visit: 1 rows, before 0");
    }
}
