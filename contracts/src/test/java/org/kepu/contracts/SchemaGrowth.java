package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a newer schema takes away from an older one; a schema only grows. */
final class SchemaGrowth {

    private static final List<String> FIXED = List.of("type", "const", "$ref", "format");
    private static final List<String> CEILINGS = List.of("maximum", "maxLength", "maxItems", "maxProperties");
    private static final List<String> FLOORS = List.of("minimum", "minLength", "minItems");

    private SchemaGrowth() {}

    /** Each as {@code <place in the schema>: <what>}. */
    static List<String> problems(JsonNode older, JsonNode newer) {
        List<String> problems = new ArrayList<>();
        compare("", older, newer, problems);
        return problems;
    }

    private static void compare(String at, JsonNode older, JsonNode newer, List<String> problems) {
        for (String keyword : FIXED) {
            if (older.has(keyword) && !older.get(keyword).equals(newer.path(keyword))) {
                problems.add(at + ": " + keyword + " changed");
            }
        }
        for (String keyword : CEILINGS) {
            if (newer.has(keyword)
                    && newer.get(keyword).asDouble() < older.path(keyword).asDouble(Double.MAX_VALUE)) {
                problems.add(at + ": " + keyword + " was lowered");
            }
        }
        for (String keyword : FLOORS) {
            if (newer.has(keyword)
                    && newer.get(keyword).asDouble() > older.path(keyword).asDouble(-Double.MAX_VALUE)) {
                problems.add(at + ": " + keyword + " was raised");
            }
        }
        if (!values(newer.path("enum")).containsAll(values(older.path("enum")))) {
            problems.add(at + ": a value of enum is gone");
        }
        if (!values(older.path("required")).equals(values(newer.path("required")))) {
            problems.add(at + ": required changed");
        }
        older.path("properties").properties().forEach(property -> {
            JsonNode now = newer.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                problems.add(at + "/" + property.getKey() + ": is gone");
            } else {
                compare(at + "/" + property.getKey(), property.getValue(), now, problems);
            }
        });
        older.path("$defs")
                .properties()
                .forEach(definition -> compare(
                        at + "/$defs/" + definition.getKey(),
                        definition.getValue(),
                        newer.path("$defs").path(definition.getKey()),
                        problems));
        if (older.has("items")) {
            compare(at + "/items", older.get("items"), newer.path("items"), problems);
        }
    }

    private static Set<JsonNode> values(JsonNode array) {
        Set<JsonNode> values = new HashSet<>();
        array.forEach(values::add);
        return values;
    }
}
