package org.kepu.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No name, phone, number, birthday, address, free text or coordinate of a person ever leaves its service (R20). */
class NoPersonInEventsTest {

    private static final Set<String> PERSONAL = Set.of(
            "phone",
            "mobile",
            "email",
            "mail",
            "address",
            "birthday",
            "birth",
            "age",
            "gender",
            "idnumber",
            "photo",
            "avatar",
            "contact",
            "author",
            "reviewer",
            "actor",
            "person",
            "comment",
            "remark",
            "text",
            "note",
            "latitude",
            "longitude",
            "coordinates",
            "number",
            "guardian");

    /** Public names of places, organisations, venues, campaigns and what is held there; nothing else may be free text. */
    private static final Set<String> PUBLIC_TEXT = Set.of("name", "title", "spot", "edition", "zh", "en");

    static Stream<Path> schemas() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources/kepu/events"))) {
            return files.filter(file -> file.toString().endsWith(".schema.json")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldHaveNoFieldForWhatAPersonCouldBeKnownBy(Path file) {
        // Given
        JsonNode schema = ContractFiles.parse(EventFiles.text(file), JsonNode.class);

        // When
        List<String> personal = personal(schema);

        // Then
        assertThat(personal).isEmpty();
    }

    @Test
    void shouldFindAPersonalFieldAndFreeTextHoweverDeep() {
        // Given
        JsonNode schema = TestFiles.yaml("wrong/event-with-personal-fields.schema.json", JsonNode.class);

        // When
        List<String> personal = personal(schema);

        // Then
        assertThat(personal).containsExactly("contactPhone", "wishes");
    }

    private static List<String> personal(JsonNode schema) {
        List<String> found = new ArrayList<>();
        look(schema, found);
        return found;
    }

    private static void look(JsonNode node, List<String> found) {
        node.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            String last = name.replaceAll("^.*(?=[A-Z])", "").toLowerCase(Locale.ROOT);
            if (PERSONAL.contains(name.toLowerCase(Locale.ROOT)) || PERSONAL.contains(last)) {
                found.add(name);
            } else if (isFreeText(property.getValue()) && !PUBLIC_TEXT.contains(name)) {
                found.add(name);
            }
        });
        node.forEach(child -> look(child, found));
    }

    private static boolean isFreeText(JsonNode property) {
        boolean title = property.path("$ref").asText().matches(".*/(title|text)");
        boolean open = "string".equals(property.path("type").asText())
                && !property.has("pattern")
                && !property.has("format")
                && !property.has("enum");
        return title || open;
    }
}
