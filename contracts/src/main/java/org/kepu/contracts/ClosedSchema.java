package org.kepu.contracts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A schema with every object closed: a property it does not list is refused. */
final class ClosedSchema {

    private ClosedSchema() {}

    /** A closed copy; an object that refines a {@code $ref} is left open because the referenced schema closes it. */
    static JsonNode of(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        boolean listsProperties = node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("$ref")
                && !object.has("additionalProperties");
        if (listsProperties) {
            ((ObjectNode) node).put("additionalProperties", false);
        }
        node.forEach(ClosedSchema::close);
    }
}
