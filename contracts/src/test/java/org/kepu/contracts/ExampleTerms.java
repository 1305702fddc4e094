package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Codes and tags of an example looked up in the vocabulary its schema names by "Term of …". */
final class ExampleTerms {

    private static final String TERM_OF = "Term of ";

    private ExampleTerms() {}

    static List<String> unknown(EventCatalogue.Entry event, Path example, Vocabularies vocabularies) {
        List<String> unknown = new ArrayList<>();
        JsonNode schema = ContractFiles.yaml(event.file(), JsonNode.class);
        JsonNode data = ContractFiles.parse(EventFiles.text(example), JsonNode.class);
        look(schema, data, vocabularies, unknown);
        return unknown;
    }

    private static void look(JsonNode schema, JsonNode data, Vocabularies vocabularies, List<String> unknown) {
        common(schema).ifPresent(referenced -> look(referenced, data, vocabularies, unknown));
        String description = schema.path("description").asText();
        if (data.isTextual() && description.startsWith(TERM_OF)) {
            String name = description.substring(TERM_OF.length()).split("[^a-z-]", 2)[0];
            if (vocabularies.get(name).term(data.asText()).isEmpty()) {
                unknown.add(name + ":" + data.asText());
            }
        }
        if (data.isTextual() && schema.path("$ref").asText().endsWith("/tag")) {
            String[] tag = data.asText().split(":", 2);
            if (vocabularies.get(tag[0]).term(tag[1]).isEmpty()) {
                unknown.add(data.asText());
            }
        }
        data.properties()
                .forEach(field ->
                        look(schema.path("properties").path(field.getKey()), field.getValue(), vocabularies, unknown));
        if (data.isArray()) {
            data.forEach(item -> look(schema.path("items"), item, vocabularies, unknown));
        }
    }

    /** The common schema a node refers to: a whole file, or a list among the common types. */
    private static Optional<JsonNode> common(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (ref.startsWith("urn:kepu:schema:common.") && !ref.contains("#")) {
            String name = ref.substring("urn:kepu:schema:common.".length());
            return Optional.of(ContractFiles.yaml("events/common/" + name + ".schema.json", JsonNode.class));
        }
        if (ref.endsWith("#/$defs/tags")) {
            return Optional.of(ContractFiles.yaml("events/common/types.v1.schema.json", JsonNode.class)
                    .at("/$defs/tags"));
        }
        return Optional.empty();
    }
}
